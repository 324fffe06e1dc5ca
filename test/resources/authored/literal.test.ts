import fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { Code } from '../../../lib/resources/authored/code.ts'
import { declaration, importLine } from '../../../lib/resources/authored/literal.ts'
import { arbitraryCode } from './_support/arbitrary-code.ts'
import { formatted } from './_support/formatted.ts'

const text = (value: string): Code => ({ kind: 'text', text: value })
const number = (value: number): Code => ({ kind: 'constant', value })
const list = (...items: readonly Code[]): Code => ({ kind: 'list', items })
const record = (entries: Readonly<Record<string, Code>>): Code => ({
  kind: 'record',
  entries: Object.entries(entries),
})
const call = (callee: string, ...args: readonly Code[]): Code => ({ kind: 'call', callee, args })

test('what fits stands on one line', () => {
  const code = call('backend', text('b'), record({ url: text('https://a'), list: list() }))
  assert.is(
    declaration('b', code),
    "export const b = backend('b', { url: 'https://a', list: [] })\n",
  )
})

test('a line holds a hundred columns, not one more', () => {
  const lines = (length: number) =>
    declaration('b', call('f', text('b'), record({ url: text('x'.repeat(length)) }))).split('\n')
  const rest = "export const b = f('b', { url: '' })".length
  assert.is(lines(100 - rest).length, 2)
  assert.is(lines(101 - rest).length, 4)
})

test('objects of several keys each stand below one another, numbers fill their lines', () => {
  const pair = record({ min: number(1), max: number(2) })
  const codes = list(...Array.from({ length: 30 }, (_, at) => number(500 + at)))
  assert.is(
    declaration('a', call('f', record({ codes, pairs: list(pair, pair), one: list(pair) }))),
    `export const a = f({
  codes: [
    500, 501, 502, 503, 504, 505, 506, 507, 508, 509, 510, 511, 512, 513, 514, 515, 516, 517, 518,
    519, 520, 521, 522, 523, 524, 525, 526, 527, 528, 529,
  ],
  pairs: [
    { min: 1, max: 2 },
    { min: 1, max: 2 },
  ],
  one: [{ min: 1, max: 2 }],
})
`,
  )
})

test('a long text stands below its key, but not below a short one', () => {
  const long = text('x'.repeat(100))
  assert.is(
    declaration('a', record({ mode: long, title: long })),
    `export const a = {
  mode: '${'x'.repeat(100)}',
  title:
    '${'x'.repeat(100)}',
}
`,
  )
})

test('a key that would set the prototype is computed', () => {
  const code = record(JSON.parse('{"__proto__":{"kind":"constant","value":1}}'))
  assert.is(declaration('a', code), "export const a = { ['__proto__']: 1 }\n")
})

test('imports take a line for each name where one does not hold them', () => {
  const names = ['applicationInsightsLogger', 'azureMonitorLogger', 'eventHubLogger']
  assert.is(
    importLine(names, 'apim-policy'),
    "import { applicationInsightsLogger, azureMonitorLogger, eventHubLogger } from 'apim-policy'\n",
  )
  assert.is(
    importLine([...names, 'external'], 'apim-policy'),
    `import {
  applicationInsightsLogger,
  azureMonitorLogger,
  eventHubLogger,
  external,
} from 'apim-policy'
`,
  )
})

test('whatever is printed, the formatter of this repository leaves as it is', () => {
  const files = fc
    .sample(arbitraryCode, { numRuns: 300, seed: 20 })
    .map((code, at) => ({ path: String(at), text: declaration(`constant${at}`, code) }))
  const { text: printed, expected } = formatted(files)
  assert.is(printed, expected)
})

test.run()
