import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { project } from '../_support/project.ts'

const source = (
  call: string,
) => `import { apiPolicy, buildingBlock, csharp, misuse, setHeader } from 'apim-policy'

const greeting = buildingBlock((options: { name: string; times?: number }) => {
  if (options.name === '') return [misuse('\`name\` is empty.', { option: 'name', hint: 'Give one.' })]
  return [setHeader({ name: options.name, value: [csharp<string>\`context.Api.Nam\`] })]
})

export default apiPolicy('orders', {
  inbound: [
    ...${call},
  ],
})
`

test('a finding in what a building block makes points at its call', async () => {
  const { run } = project({ 'policies-src/a.ts': source("greeting({ name: 'x' })") })
  const { code, err } = await run('build')
  assert.is(code, 1)
  assert.match(err, "policies-src/a.ts:10:8  IContextApi has no member 'Nam'.")
})

test('options that make no sense are refused where they are written', async () => {
  const { run } = project({ 'policies-src/a.ts': source("greeting({ times: 2, name: '' })") })
  const { code, err } = await run('build')
  assert.is(code, 1)
  assert.match(err, 'policies-src/a.ts:10:29  `name` is empty.  [invalid-argument]')
  assert.match(err, 'Give one.')
})

test.run()
