import { readdirSync } from 'node:fs'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { kqlQueries } from '../../../lib/collector/kql/queries.ts'
import { listPrices } from '../../../lib/collector/prices/list-prices.ts'
import type { PriceBook } from '../../../lib/collector/prices/price-book.ts'
import { withPrices } from '../../../lib/collector/prices/with-prices.ts'
import { corpusText, hasCorpus } from '../../_support/corpus.ts'
import { checkKql } from '../../_support/kql.ts'
import { matches } from '../../_support/snapshot.ts'

/** A book of one's own: dated, with a data zone, a provisioned deployment and names that bite. */
const own: PriceBook = {
  currency: 'USD',
  entries: [
    { model: 'gpt-4.1', from: '2026-01-01', prices: { input: '1.9', output: '7.6' } },
    {
      model: 'gpt-4.1',
      deploymentType: 'DataZoneStandard',
      from: '2025-04-14',
      prices: { input: '2.20', cachedInput: '0.55', output: '8.80' },
    },
  ],
  deployments: {
    'chat-eu': { model: 'gpt-4.1', deploymentType: 'DataZoneStandard', region: 'swedencentral' },
    'chat-ptu': { model: 'gpt-4.1', deploymentType: 'ProvisionedManaged' },
    'it\'s "a"\\ | name; // ]': { model: 'gpt-4o-2024-11-20' },
  },
}

for (const { name, text } of kqlQueries) {
  test(`${name} is well-formed, reads only what is there, and is stored`, () => {
    const query = text(listPrices, { days: 30 })
    checkKql(query)
    checkKql(text(withPrices(listPrices, own), { days: 7 }))
    checkKql(text({ currency: 'EUR', entries: [] }, { days: 1 }))
    matches(query, `kql/${name}.kql`)
  })

  test(`${name} rounds nothing before it projects`, () => {
    const query = text(listPrices, { days: 30 })
    const rounding = query.split('\n').filter((line) => line.includes('round('))
    const projection = query.slice(query.lastIndexOf('| project'))
    for (const line of rounding) assert.ok(projection.includes(line), line)
  })
}

test('prices of one’s own are laid over the list', () => {
  const query = kqlQueries.find(({ name }) => name === 'token-cost')!
  matches(query.text(withPrices(listPrices, own), { days: 30 }), 'kql/token-cost-own-prices.kql')
})

test('the check finds what is wrong', () => {
  const wrong = {
    'AppMetrics\n| where Nme == 1': /Nme is unknown/,
    'AppMetrics\n| project Name\n| where Sum > 1': /Sum is unknown/,
    'AppMetric\n| where Sum > 1': /there is a table AppMetric/,
    'AppMetrics\n| where (Sum > 1': /every bracket is closed/,
    "AppMetrics\n| where Name == 'a": /every text is closed/,
    'AppMetrics | where Sum > 1': /pipe in/,
    'AppMetrics\n| summarize sum(Sum) by Name': /a name for sum/,
  }
  for (const [text, message] of Object.entries(wrong)) assert.match(complaint(text), message, text)
})

/** `assert.throws` lets the failures of assertions through, so they are caught here. */
function complaint(text: string): string {
  try {
    checkKql(text)
    return 'nothing'
  } catch (error) {
    return (error as Error).message
  }
}

test('every query is in the list, under the name of its file', () => {
  const files = readdirSync('lib/collector/kql').map((file) => file.replace('.ts', ''))
  for (const { name } of kqlQueries) assert.ok(files.includes(name), name)
  assert.is(new Set(kqlQueries.map(({ name }) => name)).size, 9)
})

if (hasCorpus) {
  test('the queries read what the policies write: dimensions, metadata and phases', () => {
    const written = [
      'AOAI_Policy-Token_Tracking_End_User_Context.xml',
      'AOAI_Policy-Trace_Prompt_Response_Content.xml',
    ].map((file) => corpusText(`azureopenai-with-apim/${file}`))
    for (const { name, text } of kqlQueries) {
      const query = text(listPrices, { days: 30 })
      const read = [...query.matchAll(/Properties\['([^']+)'\]|Phase == '([^']+)'/g)]
      for (const [, property, phase] of read) {
        const wanted = property === undefined ? `value="${phase}"` : `name="${property}"`
        assert.ok(
          written.some((xml) => xml.includes(wanted)),
          `${name}: ${wanted}`,
        )
      }
    }
  })
}

test.run()
