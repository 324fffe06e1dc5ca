import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Io } from '../../lib/cli/io.ts'
import { main } from '../../lib/cli/main.ts'

/** What a command line printed and returned. */
export interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** A project in a folder of its own. */
export interface TestProject {
  readonly root: string
  readonly run: (...args: readonly string[]) => Promise<Ran>
  readonly write: (path: string, text: string) => void
  readonly read: (path: string) => string
  /** Every file below a folder, sorted. */
  readonly list: (folder: string) => readonly string[]
}

const roots: string[] = []
process.once('exit', () => {
  for (const root of roots) rmSync(root, { recursive: true, force: true })
})

/** Makes a project of files; it is removed when the tests end. */
export function project(files: Readonly<Record<string, string>> = {}): TestProject {
  const root = mkdtempSync(join(tmpdir(), 'apim-policy-test-'))
  roots.push(root)
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  for (const [path, text] of Object.entries(files)) write(path, text)
  return {
    root,
    write,
    read: (path) => readFileSync(join(root, path), 'utf8'),
    list: (folder) =>
      readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
        .sort(),
    run: (...args) => run(root, args),
  }
}

/** Runs the command line in a folder, without a terminal and without colours. */
export async function run(
  cwd: string,
  args: readonly string[],
  stdin = '',
  others: Partial<Pick<Io, 'env' | 'ask' | 'signal'>> = {},
): Promise<Ran> {
  let out = ''
  let err = ''
  const code = await main(args, {
    out: (text) => {
      out += text
    },
    err: (text) => {
      err += text
    },
    cwd,
    env: {},
    isTTY: false,
    stdin: async () => stdin,
    ...others,
  })
  return { code, out, err }
}
