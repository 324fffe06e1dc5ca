import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildBlock } from './build-output.ts'
import { readBlocks } from './gallery/blocks.ts'
import { gallery } from './gallery.ts'
import { put } from './put.ts'
import { readmeParts } from './readme-parts.ts'

// Writes what is generated: the parts of the README, the outputs of the examples, the gallery.
const root = fileURLToPath(new URL('..', import.meta.url))

function update(path: string, parts: Readonly<Record<string, string>>): void {
  const text = readFileSync(join(root, path), 'utf8')
  writeFileSync(
    join(root, path),
    Object.entries(parts).reduce((all, [name, part]) => put(all, name, part), text),
  )
}

const blocks = readBlocks()
writeFileSync(join(root, 'fragments/README.md'), gallery(blocks))
for (const name of readdirSync(join(root, 'examples'))) {
  update(`examples/${name}/README.md`, { build: await buildBlock(`examples/${name}`) })
}
update('README.md', await readmeParts(blocks))
