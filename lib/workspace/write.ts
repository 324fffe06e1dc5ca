import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { UserError } from './user-error.ts'

/** A file to be, by its path below the output folder, with forward slashes. */
export interface Output {
  readonly path: string
  readonly text: string
}

/** How the output folder differs from what is to be. */
export interface Differences {
  /** Files that are absent or hold something else. */
  readonly changed: readonly Output[]
  /** Files of an earlier build that nothing produces any more. */
  readonly stale: readonly string[]
}

/** Lists what a build has written, so that a later one removes only that. */
const listName = '.apim-policy.json'

/** Compares outputs with the folder; with `partial` nothing counts as stale. */
export function compare(
  folder: string,
  outputs: readonly Output[],
  { partial }: { readonly partial: boolean },
): Differences {
  const changed = outputs.filter(({ path, text }) => text !== textOf(join(folder, path)))
  if (partial) return { changed, stale: [] }
  const produced = new Set(outputs.map(({ path }) => path))
  const earlier = listed(folder)
  return { changed, stale: earlier.filter((path) => !produced.has(path)) }
}

/** Writes what changed and removes what is stale; every file is replaced in one step. */
export async function write(
  folder: string,
  outputs: readonly Output[],
  { changed, stale }: Differences,
  { partial }: { readonly partial: boolean },
): Promise<void> {
  const earlier = partial ? listed(folder) : []
  const paths = [...new Set([...earlier, ...outputs.map(({ path }) => path)])].sort()
  const list = `${JSON.stringify({ files: paths }, null, 2)}\n`
  const isListed = list === textOf(join(folder, listName))
  await writeFiles(folder, changed, {
    remove: stale,
    last: isListed ? [] : [{ path: listName, text: list }],
  })
}

/** Writes files, each in one step; then removes some and writes the last ones. */
export async function writeFiles(
  folder: string,
  files: readonly Output[],
  {
    remove = [],
    last = [],
  }: { readonly remove?: readonly string[]; readonly last?: readonly Output[] } = {},
): Promise<void> {
  try {
    for (const group of groupsOf(files, 16)) {
      await Promise.all(group.map(({ path, text }) => replace(join(folder, path), text)))
    }
    for (const path of remove) await rm(join(folder, path), { force: true })
    for (const { path, text } of last) await replace(join(folder, path), text)
  } catch (error) {
    const { message } = error as Error
    throw new UserError(`The output cannot be written: ${message}.`, {
      hint: 'Every file is either as it was or complete; run the build again after mending this.',
      cause: error,
    })
  }
}

const groupsOf = <T>(all: readonly T[], size: number): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, at) =>
    all.slice(at * size, (at + 1) * size),
  )

async function replace(path: string, text: string): Promise<void> {
  const draft = `${path}.${randomBytes(4).toString('hex')}.tmp`
  try {
    await writeFile(draft, text)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    await mkdir(dirname(path), { recursive: true })
    await writeFile(draft, text)
  }
  await rename(draft, path).catch(async (error: unknown) => {
    await rm(draft, { force: true })
    throw error
  })
}

// Read one after the other: for many small files that takes a third of the time.
function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

function listed(folder: string): readonly string[] {
  try {
    const { files } = JSON.parse(textOf(join(folder, listName)) ?? '{}')
    const isSafe = (path: unknown) => typeof path === 'string' && !path.split('/').includes('..')
    return Array.isArray(files) ? files.filter(isSafe) : []
  } catch {
    return []
  }
}
