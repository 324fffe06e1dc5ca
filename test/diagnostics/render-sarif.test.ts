import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { Finding } from '../../lib/diagnostics/diagnostic.ts'
import { renderSarif } from '../../lib/diagnostics/render-sarif.ts'

const location = {
  path: 'a.xml',
  line: 1,
  column: 2,
  endLine: 3,
  endColumn: 4,
  lineText: '',
}
const finding: Finding = { code: 'b-rule', severity: 'error', message: 'M.', location }
const runOf = (findings: readonly Finding[]) =>
  JSON.parse(renderSarif(findings, { version: '1.2.3' })).runs[0]

test('a log without findings is whole', () => {
  assert.is(
    renderSarif([], { version: '1.2.3' }),
    `{
  "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
  "version": "2.1.0",
  "runs": [
    {
      "tool": {
        "driver": {
          "name": "apim-policy",
          "version": "1.2.3",
          "rules": []
        }
      },
      "columnKind": "utf16CodeUnits",
      "results": []
    }
  ]
}
`,
  )
})

test('a finding is a result with its rule, level, text and region', () => {
  assert.equal(runOf([{ ...finding, hint: 'H.' }]).results, [
    {
      ruleId: 'b-rule',
      ruleIndex: 0,
      level: 'error',
      message: { text: 'M. H.' },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'a.xml' },
            region: { startLine: 1, startColumn: 2, endLine: 3, endColumn: 4 },
          },
        },
      ],
    },
  ])
})

test('a finding without a place has no locations', () => {
  assert.equal(runOf([{ code: 'a', severity: 'warning', message: 'M.' }]).results, [
    { ruleId: 'a', ruleIndex: 0, level: 'warning', message: { text: 'M.' } },
  ])
})

test('rules are the codes that occur, once and in order, with the first page known', () => {
  const run = runOf([
    finding,
    { ...finding, code: 'a-rule' },
    { ...finding, docs: 'https://one.test' },
    { ...finding, docs: 'https://two.test' },
  ])
  assert.equal(run.tool.driver.rules, [
    { id: 'a-rule' },
    { id: 'b-rule', helpUri: 'https://one.test' },
  ])
  assert.equal(
    run.results.map(({ ruleIndex }: { ruleIndex: number }) => ruleIndex),
    [1, 0, 1, 1],
  )
})

test('a path is percent-encoded between its slashes', () => {
  const path = 'policies src/100%/größe#1?.xml'
  assert.is(
    runOf([{ ...finding, location: { ...location, path } }]).results[0].locations[0]
      .physicalLocation.artifactLocation.uri,
    'policies%20src/100%25/gr%C3%B6%C3%9Fe%231%3F.xml',
  )
})

test('a suppressed finding says so, with its reason where one was given', () => {
  const run = runOf([{ ...finding, suppressed: 'why' }, { ...finding, suppressed: '' }, finding])
  assert.equal(
    run.results.map(({ suppressions }: { suppressions?: unknown }) => suppressions),
    [[{ kind: 'inSource', justification: 'why' }], [{ kind: 'inSource' }], undefined],
  )
})

test.run()
