import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { build, open, projectAt, silenced, testOutputs } from './_support/example.ts'

const project = await projectAt('.')
const dev = await build(project, { env: 'dev' })
const prod = await build(project, { env: 'prod' })

test('the reference gateway has no finding, and silences none', () => {
  for (const result of [dev, prod]) {
    assert.equal(open(result), [])
    assert.equal(silenced(result), [])
  }
})

test('the environments differ where their variables say so', () => {
  const changed = prod.compiled.filter(
    ({ path, xml }) => xml !== dev.compiled.find((each) => each.path === path)?.xml,
  )
  assert.equal(
    changed.map(({ path }) => path),
    ['apis/azure-openai.xml', 'global.xml'],
  )
  const added = prod.resourceFiles.filter(
    ({ path }) => !dev.resourceFiles.some((each) => each.path === path),
  )
  assert.equal(
    added.map(({ path }) => path),
    ['backends/content-safety.json'],
  )
})

for (const [env, result] of Object.entries({ dev, prod })) {
  testOutputs(project, result, { env, snapshots: `policies-src/${env}` })
}

test.run()
