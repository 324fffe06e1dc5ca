import { Command, CommanderError } from 'commander'
import { colors } from '../diagnostics/color.ts'
import { isUserError } from '../workspace/user-error.ts'
import { build } from './commands/build.ts'
import { checkExpression } from './commands/check-expression.ts'
import { collector } from './commands/collector.ts'
import { deploy } from './commands/deploy.ts'
import { diff } from './commands/diff.ts'
import { docs } from './commands/docs.ts'
import { drift } from './commands/drift.ts'
import { init } from './commands/init.ts'
import { pull } from './commands/pull.ts'
import { report } from './commands/report.ts'
import { rollback } from './commands/rollback.ts'
import { sandbox } from './commands/sandbox.ts'
import { status } from './commands/status.ts'
import { validate } from './commands/validate.ts'
import { hasColor, type Io } from './io.ts'
import { version } from './version.ts'

const commands = [
  init,
  build,
  validate,
  checkExpression,
  docs,
  diff,
  deploy,
  drift,
  pull,
  rollback,
  status,
  sandbox,
  collector,
  report,
]

/** Runs the command line and returns its exit code: 0 fine, 1 something is wrong. */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  let code = 0
  const program = new Command('apim-policy')
    .description('Azure API Management policies as ordinary software.')
    .version(version())
    .configureOutput({ writeOut: io.out, writeErr: io.err, getOutHasColors: () => hasColor(io) })
    .exitOverride()
    .addHelpText('after', examples)
  for (const add of commands) {
    add(program, io, (exit) => {
      code = exit
    })
  }
  for (const command of program.commands) command.copyInheritedSettings(program)
  try {
    await program.parseAsync(argv, { from: 'user' })
    return code
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 1
    const { red, bold, dim } = colors(hasColor(io))
    if (isUserError(error)) {
      io.err(`${red('✘')} ${bold(error.message)}\n`)
      if (error.hint) io.err(`  ${error.hint}\n`)
      return error.exitCode
    }
    const stack = error instanceof Error ? error.stack : String(error)
    io.err(
      `${red('✘')} ${bold('This is a bug in apim-policy; please report it.')}\n${dim(`${stack}`)}\n`,
    )
    return 1
  }
}

const examples = `
Examples:
  $ apim-policy init my-gateway          a small project that builds at once
  $ apim-policy build                    compile policies-src to dist/policies
  $ apim-policy build --check            fail where the committed XML is out of date
  $ apim-policy validate policies/*.xml  check XML that was written by hand
  $ apim-policy check-expression 'context.Api.Id'   the type of a C# expression
  $ apim-policy docs rate-limit          everything known about a policy
  $ apim-policy diff --env prod          what a deployment would change
  $ apim-policy deploy --env prod        do it, or leave everything as it was
  $ apim-policy collector start          collect usage events on this machine
  $ apim-policy report --by subscription,model      who used what, and what it costs
`
