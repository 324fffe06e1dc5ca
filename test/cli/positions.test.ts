import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { project } from '../_support/project.ts'

const document = (
  content: string,
) => `import { apiPolicy, context, csharp, setVariable } from 'apim-policy'

const fallback = context.api.id

export default apiPolicy('orders', {
  inbound: [
    ${content}
  ],
})
`

/** The place that a finding of `build` is shown at, and the marked line. */
async function place(content: string): Promise<readonly string[]> {
  const { run } = project({ 'policies-src/orders.ts': document(content) })
  const { code, err } = await run('build')
  assert.is(code, 1)
  const finding = err.split('\n\n').find((each) => each.includes('[csharp-type]')) ?? ''
  const at = /orders\.ts:(\d+:\d+)/.exec(finding)?.[1] ?? ''
  const [, line = '', marker = ''] = /│ (.*)\n *╵ (.*)/.exec(finding) ?? []
  return [at, line.slice(marker.indexOf('~'), marker.lastIndexOf('~') + 1)]
}

test('C# in a template is shown where it is written', async () => {
  const one = await place("setVariable({ name: 'a', value: csharp`context.Api.Nam` }),")
  assert.equal(one, ['7:56', 'Nam'])
})

test('so is C# over lines, behind expressions that were put in', async () => {
  const block = `setVariable({
      name: 'a',
      value: csharp.block\`
        var first = \${fallback};
        return first.Lenght;
      \`,
    }),`
  assert.equal(await place(block), ['11:22', 'Lenght'])
})

test('what an expression that was put in brings along is shown at the call', async () => {
  const content = "setVariable({ name: 'a', value: csharp`${csharp`context.Api.Nam`} + 2` }),"
  const [at] = await place(content)
  assert.is(at, '7:37')
})

test('C# in a document of XML is shown where it is written', async () => {
  const { run } = project({
    'policies-src/apis/a.xml':
      '<policies>\n  <inbound>\n    <set-variable name="a"\n      value="@(context.Api.Nam)" />\n  </inbound>\n</policies>\n',
  })
  const { err } = await run('build')
  assert.match(err, 'policies-src/apis/a.xml:4:28')
})

test.run()
