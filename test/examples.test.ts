import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { buildBlock, buildOutput } from '../scripts/build-output.ts'
import { build, open, projectAt } from './_support/example.ts'
import { project as folder, run } from './_support/project.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const read = (path: string): string => readFileSync(join(root, path), 'utf8')
const { version } = JSON.parse(read('package.json'))
const names = readdirSync(join(root, 'examples'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)

for (const name of names) {
  const path = `examples/${name}`

  test(`${name} builds in every environment without a finding`, async () => {
    const project = await projectAt(path)
    for (const env of [undefined, ...Object.keys(project.config.environments ?? {})]) {
      assert.equal(open(await build(project, { ...(env && { env }) })), [])
      const { code, text } = await buildOutput(path, env ? ['--env', env] : [])
      assert.is(code, 0, text)
    }
  })

  test(`${name} tells what it builds`, async () => {
    const block = await buildBlock(path)
    assert.ok(read(`${path}/README.md`).includes(block), `run \`npm run readme\`:\n${block}`)
  })

  test(`${name} is a package that needs this one`, () => {
    const manifest = JSON.parse(read(`${path}/package.json`))
    assert.is(manifest.private, true)
    assert.is(manifest.dependencies['apim-policy'], `^${version}`)
  })
}

test('the pipelines use commands and options that there are', async () => {
  for (const path of ['.github/workflows/policies.yml', 'azure-pipelines.yml']) {
    const text = read(`examples/deployment/${path}`)
    const used = [...text.matchAll(/npx apim-policy ([a-z]+)([^\n|>]*)/g)]
    const commands = used.map(([, command]) => command)
    for (const each of ['build', 'diff', 'deploy']) assert.ok(commands.includes(each), each)
    for (const [, command = '', rest = ''] of used) {
      const { out } = await run(root, [command, '--help'])
      for (const [option] of rest.matchAll(/--[a-z-]+/g)) assert.match(out, option)
    }
  }
})

test('the README names every example', () => {
  const readme = read('README.md')
  for (const name of names) assert.ok(readme.includes(`(examples/${name})`), name)
})

test('the test of the minimal example passes with the built package', async () => {
  const copy = folder().root
  cpSync(join(root, 'examples/minimal'), copy, { recursive: true })
  mkdirSync(join(copy, 'node_modules'), { recursive: true })
  symlinkSync(root, join(copy, 'node_modules/apim-policy'))
  const tests = spawnSync(process.execPath, ['--test', 'test/policies.test.mjs'], {
    cwd: copy,
    encoding: 'utf8',
  })
  assert.is(tests.status, 0, tests.stdout)
  assert.is((await run(join(root, 'examples/minimal'), ['build', '--check'])).code, 0)
})

test.run()
