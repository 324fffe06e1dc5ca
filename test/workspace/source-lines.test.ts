import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { Change } from '../../lib/plan/change.ts'
import { placeOf, sourceAt } from '../../lib/plan/source-at.ts'
import { buildProject } from '../../lib/workspace/build.ts'
import { loadConfig } from '../../lib/workspace/load-config.ts'
import { locator } from '../../lib/workspace/locate.ts'
import { sourceLine, sourceLines } from '../../lib/workspace/source-lines.ts'
import { project } from '../_support/project.ts'

const files = {
  'policies-src/orders.ts': `import { apiPolicy, base, rateLimit, setHeader } from 'apim-policy'

const header = setHeader({ name: 'x', existsAction: 'override', value: '1' })

export default apiPolicy('orders', {
  inbound: [
    base(),
    rateLimit({ calls: 1, renewalPeriod: 60 }),
    header,
  ],
})
`,
  'policies-src/apis/stock.xml': `<policies>
  <inbound>
    <base />
    <rate-limit calls="1"
                renewal-period="60" />
  </inbound>
</policies>
`,
}

async function built() {
  const { root } = project(files)
  const env = { name: 'default', variables: {} }
  const build = await buildProject(await loadConfig(root, []), { env, format: 'rawxml' })
  assert.not.ok(build.hasErrors)
  return build
}

test('each line of what is sent leads to where it was written, in TypeScript and in XML', async () => {
  const { compiled, locator: places } = await built()
  const placesIn = (path: string, offset: number) => {
    const document = compiled.find((each) => each.path === path)!
    const change = { sources: sourceLines(document, places, offset) } as unknown as Change
    const lines = document.xml.trimEnd().split('\n')
    return lines.map((text, at) => `${text.trim()} ${placeOf(sourceAt(change, at + 1 + offset)!)}`)
  }
  for (const offset of [0, 1]) {
    assert.equal(placesIn('apis/orders.xml', offset).slice(0, 7), [
      '<policies> policies-src/orders.ts:5:16',
      '<inbound> policies-src/orders.ts:6:3',
      '<base /> policies-src/orders.ts:7:5',
      '<rate-limit calls="1" renewal-period="60" /> policies-src/orders.ts:8:5',
      '<set-header name="x" exists-action="override"> policies-src/orders.ts:3:16',
      '<value>1</value> policies-src/orders.ts:3:65',
      '</set-header> policies-src/orders.ts:3:65',
    ])
    assert.equal(placesIn('apis/stock.xml', offset).slice(0, 4), [
      '<policies> policies-src/apis/stock.xml:1:1',
      '<inbound> policies-src/apis/stock.xml:2:3',
      '<base /> policies-src/apis/stock.xml:3:5',
      '<rate-limit calls="1" renewal-period="60" /> policies-src/apis/stock.xml:4:5',
    ])
  }
})

test('the first line is the document itself, and the others are in order', async () => {
  const { compiled, locator: places } = await built()
  for (const document of compiled) {
    const [first, ...others] = sourceLines(document, places, 5)
    assert.is(first?.line, 1)
    const lines = others.map(({ line }) => line)
    assert.is(lines[0], 6)
    assert.equal(
      lines,
      lines.toSorted((a, b) => a - b),
    )
  }
})

test('what no line of the sources made has no place', () => {
  const places = locator('/nowhere', '')
  assert.equal(sourceLine(1, { kind: 'call', trace: {}, keys: [] }, places), [])
})

test.run()
