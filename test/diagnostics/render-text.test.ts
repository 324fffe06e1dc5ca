import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { Finding } from '../../lib/diagnostics/diagnostic.ts'
import { locateSpan } from '../../lib/diagnostics/locate-span.ts'
import { renderSummary, renderText } from '../../lib/diagnostics/render-text.ts'
import { span } from '../../lib/diagnostics/source.ts'

const plain = { color: false }
const error: Finding = { code: 'a', severity: 'error', message: 'M.' }
const warning: Finding = { ...error, severity: 'warning' }

const inText = (text: string, start: number, end: number): Finding => ({
  ...error,
  location: locateSpan(span({ path: 'a.xml', text }, start, end)),
})

/** The source line and the marker line of a finding. */
const frame = (text: string, start: number, end: number): readonly string[] =>
  renderText([inText(text, start, end)], plain)
    .split('\n')
    .slice(1, -1)

test('a finding shows its place, its line, a marker and how to mend it', () => {
  const text = `${'\n'.repeat(13)}      rateLimit({ calls: 10, renewalPeriod: 60 }),\n`
  const finding: Finding = {
    code: 'section-allowed',
    severity: 'error',
    message: '`rate-limit` is not allowed in <outbound>.',
    hint: 'Move it to <inbound>.',
    docs: 'https://example.test/rate-limit-policy',
    location: locateSpan(span({ path: 'policies-src/orders.ts', text }, 19, 28)),
  }
  assert.is(
    renderText([finding], plain),
    `✘ policies-src/orders.ts:14:7  \`rate-limit\` is not allowed in <outbound>.  [section-allowed]
    14 │       rateLimit({ calls: 10, renewalPeriod: 60 }),
       ╵       ~~~~~~~~~
  Move it to <inbound>.  https://example.test/rate-limit-policy
`,
  )
})

test('a finding without a place is one line', () => {
  assert.is(renderText([error], plain), '✘ M.  [a]\n')
  assert.is(renderText([warning], plain), '▲ M.  [a]\n')
})

test('a hint or a page may stand alone', () => {
  assert.is(renderText([{ ...error, hint: 'H.' }], plain), '✘ M.  [a]\n  H.\n')
  assert.is(
    renderText([{ ...error, docs: 'https://x.test' }], plain),
    '✘ M.  [a]\n  https://x.test\n',
  )
})

test('an empty line stands between findings, and suppressed ones are left out', () => {
  const quiet = { ...error, message: 'Quiet.', suppressed: '' }
  assert.is(renderText([error, quiet, warning], plain), '✘ M.  [a]\n\n▲ M.  [a]\n')
  assert.is(renderText([quiet], plain), '')
  assert.is(renderText([], plain), '')
})

test('tabs before the span stand in the marker line too', () => {
  assert.equal(frame('\ta\tbcd\tx', 3, 6), ['     1 │ \ta\tbcd\tx', '       ╵ \t \t~~~'])
})

test('a span over several lines is marked to the end of the first', () => {
  assert.equal(frame('  <a\r\n  b="1"/>', 2, 14), ['     1 │   <a', '       ╵   ~~'])
})

test('an empty span at the end of a file has a marker behind the line', () => {
  assert.equal(frame('<a>', 3, 3), ['     1 │ <a>', '       ╵    ~'])
})

test('an empty line is not shown', () => {
  assert.is(renderText([inText('<a>\n', 4, 4)], plain), '✘ a.xml:2:1  M.  [a]\n')
})

test('letters outside ASCII stand as they are', () => {
  assert.equal(frame('größe="日"', 0, 5), ['     1 │ größe="日"', '       ╵ ~~~~~'])
})

test('a line of 160 characters is shown whole', () => {
  assert.is(frame('x'.repeat(160), 0, 1)[0], `     1 │ ${'x'.repeat(160)}`)
  assert.is(frame('x'.repeat(161), 0, 1)[0], `     1 │ ${'x'.repeat(160)}…`)
})

test('of a long line the part around the span is shown', () => {
  assert.equal(frame(`${'x'.repeat(300)}BAD${'y'.repeat(300)}`, 300, 303), [
    `     1 │ …${'x'.repeat(40)}BAD${'y'.repeat(117)}…`,
    `       ╵ ${' '.repeat(41)}~~~`,
  ])
})

test('the part shown stays within a long line', () => {
  assert.equal(frame(`BAD${'x'.repeat(300)}`, 0, 3), [
    `     1 │ BAD${'x'.repeat(157)}…`,
    '       ╵ ~~~',
  ])
  assert.equal(frame(`${'x'.repeat(300)}BAD`, 300, 303), [
    `     1 │ …${'x'.repeat(157)}BAD`,
    `       ╵ ${' '.repeat(158)}~~~`,
  ])
})

test('a span longer than the part shown is marked as far as that goes', () => {
  assert.equal(frame('x'.repeat(500), 10, 490), [
    `     1 │ ${'x'.repeat(160)}…`,
    `       ╵ ${' '.repeat(10)}${'~'.repeat(150)}`,
  ])
})

test('errors are red, warnings yellow', () => {
  const escaped = (finding: Finding) =>
    renderText([finding], { color: true }).replaceAll('\u001b', '^')
  assert.is(escaped(error), '^[31m✘^[0m ^[1mM.^[0m  ^[2m[a]^[0m\n')
  assert.is(
    escaped({ ...inText('x', 0, 1), severity: 'warning', hint: 'H.', docs: 'https://x.test' }),
    `^[33m▲^[0m a.xml:1:1  ^[1mM.^[0m  ^[2m[a]^[0m
^[2m     1 │ ^[0mx
^[2m       ╵ ^[0m^[33m~^[0m
  H.  ^[2mhttps://x.test^[0m
`,
  )
})

test('a summary counts in singular and plural and names only what there is', () => {
  const quiet = { ...error, suppressed: 'why' }
  const summary = (...findings: readonly Finding[]) => renderSummary(findings, plain)
  assert.is(
    summary(error, error, warning, quiet, quiet, quiet),
    '2 errors, 1 warning, 3 suppressed\n',
  )
  assert.is(summary(error), '1 error\n')
  assert.is(summary(warning, warning), '2 warnings\n')
  assert.is(summary(quiet), '1 suppressed\n')
  assert.is(summary(), 'No findings\n')
})

test('a summary has the colours of its findings', () => {
  assert.is(
    renderSummary([error, warning], { color: true }),
    '\u001b[31m1 error\u001b[0m, \u001b[33m1 warning\u001b[0m\n',
  )
})

test.run()
