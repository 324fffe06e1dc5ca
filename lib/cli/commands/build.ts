import type { Command } from 'commander'
import { Option } from 'commander'
import type { BuildOptions } from '../actions/build.ts'
import type { Io } from '../io.ts'
import { reportOption } from '../report-option.ts'

/** `apim-policy build`: documents to policy XML. */
export function build(program: Command, io: Io, exit: (code: number) => void): void {
  program
    .command('build')
    .description('compile the documents of the project to policy XML')
    .argument('[names...]', 'documents to build: ids, paths or source files; all without')
    .option('-o, --out <dir>', 'output folder (default: the configuration, or dist/policies)')
    .addOption(
      new Option('-f, --format <format>', 'how expressions are written').choices(['rawxml', 'xml']),
    )
    .option('-e, --env <name>', 'environment whose variables the documents get')
    .option('--check', 'write nothing; exit 1 where the output differs')
    .option('-w, --watch', 'build again on every change')
    .option('--json', 'print findings as JSON')
    .addOption(reportOption())
    .addHelpText(
      'after',
      '\nExamples:\n  $ apim-policy build\n  $ apim-policy build azure-openai --format xml\n  $ apim-policy build --check --report github\n',
    )
    .action(async (names: readonly string[], options: BuildOptions) => {
      const { runBuild, watchBuild } = await import('../actions/build.ts')
      exit(await runBuild(io, names, options))
      if (options.watch) await watchBuild(io, names, options, exit)
    })
}
