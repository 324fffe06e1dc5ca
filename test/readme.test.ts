import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { readBlocks } from '../scripts/gallery/blocks.ts'
import { readmeParts } from '../scripts/readme-parts.ts'
import { project } from './_support/project.ts'

const readme = readFileSync(fileURLToPath(new URL('../README.md', import.meta.url)), 'utf8')
const manifest = JSON.parse(
  readFileSync(fileURLToPath(new URL('../package.json', import.meta.url)), 'utf8'),
)

const block = (language: string): string =>
  new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(readme)?.[1] ?? ''

test('the example compiles to the XML that stands beside it', async () => {
  const { run, read } = project({ 'policies-src/a.ts': block('ts') })
  const { code, err } = await run('build')
  assert.is(code, 0, err)
  assert.is(read('dist/policies/apis/azure-openai.xml'), block('xml'))
})

const parts = await readmeParts(readBlocks())

const marked = [...readme.matchAll(/^<!-- ([a-z]+) -->$/gm)]
  .map(([, name = '']) => name)
  .filter((name) => name !== 'end')

test('the README has its generated parts', () => {
  for (const name of ['demo', 'gallery', 'rules', 'policies'])
    assert.ok(marked.includes(name), name)
})

for (const name of marked) {
  test(`${name}: the part is the generated one`, () => {
    const whole = `<!-- ${name} -->\n\n${parts[name]}\n\n<!-- end -->`
    assert.ok(readme.includes(whole), 'run `npm run readme`')
  })
}

test('every script and dependency that the README names exists', () => {
  for (const [, name = ''] of readme.matchAll(/npm run ([a-z]+)/g)) {
    assert.ok(name in manifest.scripts, name)
  }
  for (const name of Object.keys(manifest.dependencies)) assert.ok(readme.includes(name), name)
})

test.run()
