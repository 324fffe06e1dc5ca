import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** One line `code => verdict` of a case file; `line` counts from one. */
export type Case = {
  readonly path: string
  /** The file without its folder and ending. */
  readonly name: string
  readonly line: number
  readonly code: string
  readonly verdict: string
}

const folder = fileURLToPath(new URL('./cases', import.meta.url))
const arrow = ' => '

/** The files whose verdicts come from the C# specification, because mcs cannot give them. */
export const specifiedFiles: readonly string[] = ['beyond-mcs.txt', 'later-csharp.txt']

/** Whether the code is the body of a method; everything else is one expression. */
export const isBlock = (code: string): boolean => code.startsWith('{')

/** The cases of the files that mcs can judge. */
export const readCases = (): readonly Case[] =>
  readAllCases().filter(({ name }) => !specifiedFiles.includes(`${name}.txt`))

export const readAllCases = (): readonly Case[] =>
  readdirSync(folder)
    .sort()
    .flatMap((name) => casesOf(join(folder, name)))

/** Puts a verdict, by case, in place of each stored one. */
export function writeVerdicts(verdicts: ReadonlyMap<Case, string>): void {
  for (const path of new Set([...verdicts.keys()].map((each) => each.path))) {
    const lines = readFileSync(path, 'utf8').split('\n')
    for (const [{ line, code }, verdict] of [...verdicts].filter(([each]) => each.path === path)) {
      lines[line - 1] = code + arrow + verdict
    }
    writeFileSync(path, lines.join('\n'))
  }
}

function casesOf(path: string): readonly Case[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .map((text, index) => ({ text, line: index + 1 }))
    .filter(({ text }) => text !== '' && !text.startsWith('#'))
    .map(({ text, line }) => {
      const at = text.lastIndexOf(arrow)
      if (at === -1) throw new Error(`${path}:${line} has no "${arrow}"`)
      const name = basename(path, '.txt')
      return { path, name, line, code: text.slice(0, at), verdict: text.slice(at + arrow.length) }
    })
}
