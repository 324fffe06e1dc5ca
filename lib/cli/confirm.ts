import type { DeploymentTarget } from '../workspace/deployment-target.ts'
import { UserError } from '../workspace/user-error.ts'
import type { Io } from './io.ts'

/**
 * Asks whether to go on. Without a terminal nothing is asked: `--yes` says it, and for a protected
 * environment only a plan that was looked at does.
 */
export async function confirm(
  io: Io,
  { environment, protect }: Pick<DeploymentTarget, 'environment' | 'protect'>,
  { yes, isReviewed }: { readonly yes?: boolean; readonly isReviewed: boolean },
): Promise<boolean> {
  const mustType = protect.approval && !isReviewed
  if (yes && !mustType) return true
  if (!io.ask) {
    throw mustType
      ? new UserError(`The environment \`${environment}\` is only deployed with approval.`, {
          hint: 'Save a plan with `diff --out plan.json`, have it looked at, and run `deploy --plan plan.json --yes`.',
        })
      : new UserError('Nobody is here to confirm the plan.', { hint: 'Add `--yes`.' })
  }
  if (mustType) return (await io.ask(`Type \`${environment}\` to deploy: `)).trim() === environment
  return saysYes(io.ask, 'Deploy this plan?')
}

/** Whether a person agrees; anything but a clear yes is a no. */
export const saysYes = async (ask: NonNullable<Io['ask']>, question: string): Promise<boolean> =>
  /^y(es)?$/i.test((await ask(`${question} [y/N] `)).trim())
