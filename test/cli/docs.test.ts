import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { catalog } from '../../lib/policies/catalog.ts'
import { project } from '../_support/project.ts'

const { run } = project()

test('the page of a policy says everything its definition holds', async () => {
  const { code, out } = await run('docs', 'retry')
  assert.is(code, 0)
  assert.match(out, '# retry\n')
  assert.match(out, '| `count`            | yes      | int, from 1, to 50 |')
  assert.match(out, 'Holds policies: any policy but `wait`.')
  assert.match(out, 'https://learn.microsoft.com/azure/api-management/retry-policy')
})

test('every policy has a page, with every attribute and child on it', async () => {
  for (const [name, { attributes = {}, children = {} }] of catalog) {
    const { code, out } = await run('docs', name)
    assert.is(code, 0, name)
    for (const { doc } of [...Object.values(attributes), ...Object.values(children)]) {
      assert.ok(out.includes(doc.replaceAll('|', '\\|')) || out.includes(doc), `${name}: ${doc}`)
    }
  }
})

test('without a name the table of all documented policies is printed', async () => {
  const { out } = await run('docs')
  for (const [name, { category }] of catalog) {
    assert.is(out.includes(`\`${name}\``), category !== 'undocumented', name)
  }
})

test('--json prints the definition', async () => {
  const { out } = await run('docs', 'rate-limit', '--json')
  assert.is(JSON.parse(out).attributes.renewalPeriod.max, 300)
})

test('a misspelt name is answered with the right one', async () => {
  const { code, err } = await run('docs', 'rate-limt')
  assert.is(code, 1)
  assert.is(err, '✘ There is no policy called `rate-limt`.\n  Did you mean `rate-limit`?\n')
})

test.run()
