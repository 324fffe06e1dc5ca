import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { AuthoredFile } from '../../../../lib/resources/authored/authored-resources.ts'

const repository = fileURLToPath(new URL('../../../..', import.meta.url))

/** The texts of files as one, between marks, and what this repository's formatter makes of it. */
export function formatted(files: readonly AuthoredFile[]) {
  const text = files.map((file) => `// ${file.path}\n${file.text}`).join('\n')
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['node_modules/@biomejs/biome/bin/biome', 'format', '--stdin-file-path=x.ts'],
    { cwd: repository, input: text, encoding: 'utf8', maxBuffer: 2 ** 27 },
  )
  if (status !== 0) throw new Error(stderr)
  return { text, expected: stdout }
}
