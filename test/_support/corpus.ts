import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('../../../shared/corpus', import.meta.url))

/** Whether the real policies are here; tests over them are skipped where they are not. */
export const hasCorpus = existsSync(folder)

if (!hasCorpus) console.log('skipped: the real policies of ../shared/corpus are not here')

/** The text of a file of the corpus. */
export const corpusText = (path: string): string => readFileSync(join(folder, path), 'utf8')

/** The policy texts of the corpus, by path. */
export function corpusFiles(): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.xml'))
    .sort()
}
