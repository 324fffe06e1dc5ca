import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { catalog } from '../lib/policies/catalog.ts'
import { policyTable } from '../lib/policies/reference-page.ts'
import { rules } from '../lib/validate/rules.ts'
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

test('the table of policies is the one that the definitions make', () => {
  assert.ok(readme.includes(policyTable([...catalog.values()])), 'run `npm run readme`')
})

test('every rule is in the table of rules', () => {
  for (const { code, severity, summary } of rules) {
    assert.ok(readme.includes(`| \`${code}\` | ${severity} | ${summary} |`), code)
  }
})

test('every script and dependency that the README names exists', () => {
  for (const [, name = ''] of readme.matchAll(/npm run ([a-z]+)/g)) {
    assert.ok(name in manifest.scripts, name)
  }
  for (const name of Object.keys(manifest.dependencies)) assert.ok(readme.includes(name), name)
})

test.run()
