import type { JournalledDeployment } from '../../azure/journal.ts'
import { colors } from '../../diagnostics/color.ts'
import { UserError } from '../../workspace/user-error.ts'
import { saysYes } from '../confirm.ts'
import { counted } from '../counted.ts'
import { deployProgress } from '../deploy-progress.ts'
import { hasColor, type Io } from '../io.ts'
import { redacted, secretsOfChanges } from '../redacted.ts'
import { version } from '../version.ts'
import { type LiveOptions, liveProject, settle, withClient } from './live.ts'

/** The options of `apim-policy rollback`. */
export interface RollbackOptions extends LiveOptions {
  readonly yes?: boolean
  /** The id of a deployment, where it is not the last one. */
  readonly deployment?: string
}

/** Goes back to the state before the last deployment: 0 done, 3 conflict, 5 not completely. */
export async function runRollback(io: Io, options: RollbackOptions): Promise<number> {
  const live = await liveProject(io, options)
  const { target, folder } = live
  const { lastDeployment } = await import('../../azure/journal.ts')
  const journalled = lastDeployment(folder, options.deployment)
  if (!journalled) {
    throw new UserError(
      `This machine has no journal of a deployment to \`${target.environment}\`.`,
      {
        hint: 'A deployment is rolled back where it ran; elsewhere, deploy an earlier commit.',
      },
    )
  }
  if (journalled.outcome === 'undone') throw nothingLeft(journalled, options)
  const { changes, by, at } = journalled
  const intents = changes.map(({ intent }) => intent)
  const quiet = redacted(io, secretsOfChanges(intents, io))
  const { green, red, bold } = colors(hasColor(io))
  io.err(`The deployment by ${by} at ${at} made ${counted(changes.length, 'change')}:\n`)
  for (const { action, address } of intents) io.err(`    ${action} ${address}\n`)
  if (!(await isConfirmed(io, options))) {
    io.err('Nothing was changed.\n')
    return 1
  }
  const left = await withClient(quiet, live, options, async (client) => {
    const { recordPath } = await import('../../azure/deployment-record.ts')
    const { rollBack } = await import('../../azure/rollback.ts')
    const { readService } = await import('../../azure/service-info.ts')
    const { who } = await import('../../azure/who.ts')
    const service = await readService(client)
    if (service.id.toLowerCase() !== journalled.service.toLowerCase()) {
      throw new UserError(`The journal is of ${journalled.service}, not of ${service.id}.`)
    }
    return rollBack({
      client,
      journalled,
      recordPath: recordPath(target.project, target.workspace),
      folder,
      by: who(io.env),
      tool: version(),
      now: () => new Date(),
      wait: settle,
      onEvent: deployProgress(quiet, []),
    })
  })
  if (left.length === 0) {
    io.err(`${green('✔')} ${bold('The service is as it was before the deployment.')}\n`)
    return 0
  }
  io.err(`${red('✘')} ${bold('Not everything could be undone:')}\n`)
  for (const { address, reason } of left) quiet.err(`    ${address}: ${reason}\n`)
  io.err(`  The journal is ${journalled.path}.\n`)
  return 5
}

/** The state before a deployment that failed and was undone is the state there is. */
function nothingLeft({ by, at }: JournalledDeployment, { deployment }: RollbackOptions): UserError {
  const last = deployment === undefined ? 'The last deployment' : 'This deployment'
  return new UserError(
    `${last}, by ${by} at ${at}, was undone when it failed: nothing is left of it.`,
    {
      hint: 'Name an earlier one with `--deployment`, as its journal under .apim-policy is called.',
    },
  )
}

async function isConfirmed(io: Io, { yes }: RollbackOptions): Promise<boolean> {
  if (yes) return true
  if (!io.ask)
    throw new UserError('Nobody is here to confirm the rollback.', { hint: 'Add `--yes`.' })
  return saysYes(io.ask, 'Undo this deployment?')
}
