import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { project, run } from '../_support/project.ts'

test('init makes a project that builds at once, without findings', async () => {
  const { run: runHere, root, list } = project()
  const made = await runHere('init', 'gateway')
  assert.is(made.code, 0, made.err)
  assert.match(made.err, '✔ Next: cd gateway && npm install && npm test\n')
  const { code, err } = await run(`${root}/gateway`, ['build'])
  assert.is(code, 0, err)
  assert.is(err.split('\n').at(-2), '✔ 3 documents in policies, 3 changed')
  assert.ok(list('gateway').includes('gateway/.github/workflows/policies.yml'))
  assert.is((await run(`${root}/gateway`, ['build', '--check'])).code, 0)
})

test('init writes nothing where a file of its own is already there', async () => {
  const { run: runHere, list } = project({ 'package.json': '{}' })
  const { code, err } = await runHere('init')
  assert.is(code, 1)
  assert.is(
    err,
    '✘ package.json already exists in this folder.\n  Nothing was written; choose an empty folder.\n',
  )
  assert.equal(list('.'), ['package.json'])
})

test.run()
