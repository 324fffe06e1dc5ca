import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('../__snapshots__', import.meta.url))

/** Compares a text byte for byte with a stored one; `UPDATE_SNAPSHOTS=1` stores it instead. */
export function matches(actual: string, path: string): void {
  const file = join(folder, path)
  if (process.env['UPDATE_SNAPSHOTS'] === '1') {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, actual)
    return
  }
  if (!existsSync(file)) throw new Error(`${path} is not stored; run with UPDATE_SNAPSHOTS=1.`)
  const expected = readFileSync(file, 'utf8')
  if (actual === expected) return
  const [now, then] = [actual.split('\n'), expected.split('\n')]
  const at = now.findIndex((line, index) => line !== then[index])
  const line = at < 0 ? now.length : at
  throw new Error(
    `${path} differs in line ${line + 1}:\n  stored ${JSON.stringify(then[line])}\n  now    ${JSON.stringify(now[line])}`,
  )
}
