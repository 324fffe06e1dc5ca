import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { project } from '../_support/project.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

test('--version prints the version of the package', async () => {
  const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'))
  assert.equal(await project().run('--version'), { code: 0, out: `${version}\n`, err: '' })
})

test('--help shows the commands and examples', async () => {
  const { code, out } = await project().run('--help')
  assert.is(code, 0)
  for (const text of [
    'init',
    'build',
    'validate',
    'docs',
    'Examples:',
    '$ apim-policy build --check',
  ]) {
    assert.match(out, text)
  }
})

test('each command has help with an example', async () => {
  for (const command of ['init', 'build', 'validate', 'docs']) {
    const { code, out } = await project().run(command, '--help')
    assert.is(code, 0)
    assert.match(out, `$ apim-policy ${command}`)
  }
})

test('without a command the help is shown and the exit code is 1', async () => {
  const { code, err } = await project().run()
  assert.is(code, 1)
  assert.match(err, 'Usage: apim-policy')
})

test('build, validate and docs load no module of Azure', () => {
  const { root: cwd } = project({
    'policies-src/a.ts':
      "import { apiPolicy } from 'apim-policy'\nexport default apiPolicy('a', {})",
    'a.xml': '<policies/>',
    'loader.mjs': `import { appendFileSync } from 'node:fs'
export async function resolve(name, context, next) { appendFileSync('loaded.txt', name + '\\n'); return next(name, context) }
`,
    'register.mjs': `import { register } from 'node:module'
register('./loader.mjs', import.meta.url)
`,
    'loaded.txt': '',
  })
  for (const args of [['build'], ['validate', 'a.xml'], ['docs', 'retry']]) {
    const cli = `${root}dist/bin/apim-policy.js`
    const { status, stderr } = spawnSync(
      process.execPath,
      ['--import', './register.mjs', cli, ...args],
      { cwd, encoding: 'utf8' },
    )
    assert.is(status, 0, stderr)
  }
  const loaded = readFileSync(`${cwd}/loaded.txt`, 'utf8').split('\n')
  assert.ok(loaded.includes('commander'), 'the modules loaded are noted')
  assert.equal(
    loaded.filter((name) => name.includes('@azure')),
    [],
  )
})

test.run()
