import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { UserError } from './user-error.ts'
import { type Output, writeFiles } from './write.ts'

/**
 * Adds files to sources without replacing any: those of `folder` go into another folder where one
 * of them is there already. Returns where everything was written.
 */
export async function adoptFiles(
  root: string,
  files: readonly Output[],
  folder: string,
): Promise<readonly Output[]> {
  const placed = placeOf(root, files, folder)
  const taken = placed.filter(({ path }) => existsSync(join(root, path)))
  if (taken.length > 0) {
    throw new UserError(
      `These files are there already: ${taken.map(({ path }) => path).join(', ')}.`,
      {
        hint: 'Write into another folder with `--out`.',
      },
    )
  }
  await writeFiles(root, placed)
  return placed
}

function placeOf(root: string, files: readonly Output[], folder: string): readonly Output[] {
  const inFolder = (path: string) => path.startsWith(`${folder}/`)
  for (let count = 0; ; count++) {
    const name = count === 0 ? folder : `${folder}/pulled${count === 1 ? '' : `-${count}`}`
    const placed = files.map((file) =>
      inFolder(file.path) ? { ...file, path: name + file.path.slice(folder.length) } : file,
    )
    const isFree = placed.every(({ path }) => !inFolder(path) || !existsSync(join(root, path)))
    if (isFree) return placed
  }
}
