import type { Cell, Column } from '../render/table.ts'
import type { TokenKind } from '../usage/token-counts.ts'
import type { GroupKey, measureNames } from './group-key.ts'
import { totalName } from './render-report.ts'
import type { Report } from './report.ts'
import { allTokens, grandTotal, type UsageTotal } from './usage-total.ts'

/** What a usage report is of. */
export interface UsageReportOf {
  /** The first day and the last one. */
  readonly from: string
  readonly to: string
  readonly by: readonly GroupKey[]
  readonly currency: string
  /** The digest of the price book. */
  readonly priceVersion: string
  readonly asOf: string
  /** Events in quarantine. */
  readonly quarantined: number
}

/** Who used how much and what it costs by the price book, and how complete that is. */
export function usageReport(of: UsageReportOf, totals: readonly UsageTotal[]): Report {
  const { from, to, by, currency, priceVersion, asOf, quarantined } = of
  const all = grandTotal(totals)
  const keys = by.map(({ label }): Column => ({ name: label, kind: 'text' }))
  const columns = [...keys, ...measures.map(({ name, kind }) => ({ name, kind }))]
  const sums = measures.map(({ value }) => value(all))
  return {
    title: `Usage from ${from} to ${to}, in ${currency}`,
    table: {
      columns,
      rows: totals.map((each) => [...each.keys, ...measures.map(({ value }) => value(each))]),
    },
    total: [...by.map((_, at) => (at === 0 ? totalName : undefined)), ...sums],
    facts: {
      from,
      to,
      by: by.map(({ label }) => label),
      currency,
      asOf,
      priceVersion,
      completeness: {
        calls: all.calls,
        pendingCalls: all.pendingCalls,
        unpricedCalls: all.unpricedCalls,
        unpricedTokens: all.unpricedTokens,
        estimatedCalls: all.estimatedCalls,
        estimatedShare: percent(all.estimatedCalls, all.calls),
        quarantined,
      },
    },
    notes: usageNotes(all, quarantined),
  }
}

/** What is not known of usage, in sentences. */
export function usageNotes(all: UsageTotal, quarantined: number): readonly string[] {
  const { unpricedCalls, unpricedTokens, pendingCalls, estimatedCalls } = all
  return [
    unpricedCalls > 0 &&
      `${counted(unpricedCalls, 'call')} with ${counted(unpricedTokens, 'token')} ${unpricedCalls === 1 ? 'has no price and is' : 'have no price and are'} not in the cost.`,
    pendingCalls > 0 && `Of ${counted(pendingCalls, 'call')} the usage is still to come.`,
    estimatedCalls > 0 && `Of ${counted(estimatedCalls, 'call')} the usage is an estimate.`,
    quarantined > 0 &&
      `${counted(quarantined, 'event')} could not be read and ${quarantined === 1 ? 'is' : 'are'} in quarantine.`,
  ].filter((note) => note !== false)
}

const counted = (count: number, what: string): string =>
  `${count.toLocaleString('en-US')} ${what}${count === 1 ? '' : 's'}`

const percent = (part: number, whole: number): number =>
  whole === 0 ? 0 : Math.round((part * 10_000) / whole) / 100

interface Measure extends Column {
  readonly name: (typeof measureNames)[number]
  readonly value: (total: UsageTotal) => Cell
}

const count = (name: Measure['name'], value: Measure['value']): Measure => ({
  name,
  kind: 'number',
  value,
})

const tokens = (name: Measure['name'], kind: TokenKind): Measure =>
  count(name, (total) => total.tokens[kind])

const measures: readonly Measure[] = [
  count('calls', ({ calls }) => calls),
  count('errors', ({ errors }) => errors),
  count('streams', ({ streams }) => streams),
  count('averageLatency', ({ latency, calls }) =>
    calls === 0 ? undefined : Math.round(latency / calls),
  ),
  tokens('inputTokens', 'input'),
  tokens('cachedInputTokens', 'cachedInput'),
  tokens('audioInputTokens', 'audioInput'),
  tokens('cachedAudioInputTokens', 'cachedAudioInput'),
  tokens('imageInputTokens', 'imageInput'),
  tokens('outputTokens', 'output'),
  tokens('audioOutputTokens', 'audioOutput'),
  tokens('imageOutputTokens', 'imageOutput'),
  count('reasoningTokens', ({ reasoning }) => reasoning),
  count('tokens', (total) => allTokens(total.tokens)),
  { name: 'cost', kind: 'money', value: ({ cost }) => cost },
  count('unpricedCalls', ({ unpricedCalls }) => unpricedCalls),
  count('pendingCalls', ({ pendingCalls }) => pendingCalls),
]
