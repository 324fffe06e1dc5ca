import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import type { Command } from 'commander'
import { colors } from '../../diagnostics/color.ts'
import { UserError } from '../../workspace/user-error.ts'
import { hasColor, type Io } from '../io.ts'
import { projectFiles } from '../project-files.ts'
import { version } from '../version.ts'

/** `apim-policy init`: a small project that builds at once. */
export function init(program: Command, io: Io): void {
  program
    .command('init')
    .description('make a small project: two documents, a fragment, a test and a CI workflow')
    .argument('[dir]', 'where to make it', '.')
    .addHelpText(
      'after',
      '\nExample:\n  $ apim-policy init my-gateway && cd my-gateway && npm install && npm test\n',
    )
    .action(async (dir: string) => {
      const root = resolve(io.cwd, dir)
      const files = projectFiles({ name: basename(root), version: version() })
      const taken = files.map(({ path }) => path).filter((path) => existsSync(join(root, path)))
      if (taken.length > 0) {
        throw new UserError(
          `${taken.join(', ')} already ${taken.length === 1 ? 'exists' : 'exist'} in ${dir === '.' ? 'this folder' : dir}.`,
          {
            hint: 'Nothing was written; choose an empty folder.',
          },
        )
      }
      await make(root, files)
      const { green } = colors(hasColor(io))
      for (const { path } of files) io.err(`  ${join(dir, path)}\n`)
      io.err(`${green('✔')} Next: ${dir === '.' ? '' : `cd ${dir} && `}npm install && npm test\n`)
    })
}

async function make(
  root: string,
  files: readonly { readonly path: string; readonly text: string }[],
): Promise<void> {
  try {
    for (const { path, text } of files) {
      await mkdir(dirname(join(root, path)), { recursive: true })
      await writeFile(join(root, path), text, { flag: 'wx' })
    }
  } catch (error) {
    throw new UserError(`The project cannot be written: ${(error as Error).message}.`, {
      cause: error,
    })
  }
}
