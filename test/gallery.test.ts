import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import * as exported from '../fragments/index.ts'
import * as library from '../lib/index.ts'
import { readBlocks } from '../scripts/gallery/blocks.ts'
import { gallery } from '../scripts/gallery.ts'
import { project } from './_support/project.ts'

const here = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url))
const read = (path: string): string => readFileSync(here(path), 'utf8')
const blocks = readBlocks()

test('every building block is described', () => {
  const lacking = blocks.flatMap(({ name, sentence, cost, example, sources, options, output }) => [
    ...(sentence.endsWith('.') ? [] : [`${name}: a sentence`]),
    ...(cost ? [] : [`${name}: @cost`]),
    ...(example ? [] : [`${name}: @example`]),
    ...(sources.some((each) => each.startsWith('https://')) ? [] : [`${name}: @see`]),
    ...(output ? [] : [`${name}: a default snapshot`]),
    ...options
      .filter((each) => each.doc === '' && !each.isInherited && !each.name.includes('.'))
      .map((each) => `${name}: what ${each.name} is`),
  ])
  assert.equal(lacking, [])
})

test('every building block is exported, and every function exported is one', () => {
  const functions = Object.entries(exported).filter(([, each]) => typeof each === 'function')
  assert.equal(
    blocks.map(({ name }) => name).toSorted(),
    functions.map(([name]) => name).toSorted(),
  )
})

test('every example compiles', () => {
  const { root, write } = project({ 'package.json': '{ "type": "module" }' })
  const names = [...Object.keys(library), ...Object.keys(exported)]
  for (const { file, example } of blocks) {
    const used = names.filter((name) =>
      new RegExp(`\\b${name}\\(|\\b${name}\\b[.\`]`).test(example),
    )
    const from = (module: object) => used.filter((name) => name in module).join(', ')
    const imports = [
      `import { ${from(library)} } from 'apim-policy'`,
      `import { ${from(exported)} } from 'apim-policy/fragments'`,
    ]
    write(`${file}.ts`, `${imports.join('\n')}\n{\n${example}\n}\n`)
  }
  const compilerOptions = { noUnusedLocals: false, typeRoots: [here('node_modules/@types')] }
  write(
    'tsconfig.json',
    JSON.stringify({ extends: here('tsconfig.json'), compilerOptions, include: ['*.ts'] }),
  )
  const compiler = here('node_modules/typescript/bin/tsc')
  const { status, stdout } = spawnSync(process.execPath, [compiler, '-p', root], {
    encoding: 'utf8',
  })
  assert.is(status, 0, stdout)
})

test('the gallery is what the sources say', () => {
  assert.is(read('fragments/README.md'), gallery(blocks), 'run `npm run readme`')
})

test.run()
