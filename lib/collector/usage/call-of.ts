import { known } from './known.ts'
import type { UsageParts } from './merge-parts.ts'
import { partQuality } from './part-quality.ts'
import { noTokens } from './token-counts.ts'
import { tokensOf } from './tokens-of.ts'
import { type UsageCall, type UsageQuality, usageRanks } from './usage-call.ts'
import type { PartSource, UsagePart } from './usage-part.ts'

/** Whose word counts most. */
const trust = {
  correction: 0,
  event: 1,
  legacy: 2,
  'gateway-log': 3,
  'llm-log': 4,
} as const satisfies Record<PartSource, number>

/** A correction comes afterwards: it does not move the call to another day. */
const trustOfTime = { ...trust, correction: 5 } satisfies Record<PartSource, number>

/** The gateway's log has the whole time; a policy sees a stream only begin. */
const trustOfLatency = { ...trust, 'gateway-log': -1 } satisfies Record<PartSource, number>

/**
 * The call that parts tell of: field by field what the most trusted of them says, and the best of
 * the numbers of tokens. A call of which no status is known has 200 if tokens are, or else 0.
 */
export function callOf(parts: UsageParts): UsageCall {
  const all = Object.values(parts).sort(byTrust(trust))
  const { id, time } = earliest(all)
  const { quality, usage } = bestUsage(all)
  const { tokens, reasoning, flags } = usage
    ? tokensOf(usage)
    : { tokens: noTokens, reasoning: 0, flags: [] }
  const status = first(all, (part) => part.status)
  return {
    id,
    day: time.slice(0, 10),
    time,
    parts,
    dimensions: together(all.map((part) => part.dimensions)),
    attributes: together(all.map((part) => part.attributes ?? {})),
    status: status ?? (usageRanks[quality] > 0 ? 200 : 0),
    isStream: first(all, (part) => part.isStream) ?? false,
    isProvisioned: all.some(({ provisionedUse }) => provisionedUse !== undefined),
    isMetered: all.some(({ source }) => source !== 'gateway-log'),
    quality,
    tokens,
    reasoning,
    quantities: together([...all.map((part) => part.quantities ?? {}), durationOf(usage)]),
    flags,
    ...known({
      errorReason: first(all, (part) => part.errorReason),
      latency: first(all.toSorted(byTrust(trustOfLatency)), (part) => part.latency),
    }),
  }
}

/** By trust, the chunks of a log as they follow each other. */
const byTrust =
  (order: Readonly<Record<PartSource, number>>) =>
  (a: UsagePart, b: UsagePart): number =>
    order[a.source] - order[b.source] || (a.sequence ?? 0) - (b.sequence ?? 0)

function earliest(parts: readonly UsagePart[]): UsagePart {
  const [part] = parts.toSorted(
    (a, b) =>
      trustOfTime[a.source] - trustOfTime[b.source] ||
      Number(a.time > b.time) - Number(a.time < b.time),
  )
  if (part === undefined) throw new RangeError('A call has one part at least.')
  return part
}

type Usage = NonNullable<UsagePart['usage']>

interface RankedUsage {
  readonly quality: UsageQuality
  readonly usage?: Usage
}

/** The usage of the best rank; among equals, of the most trusted source. */
function bestUsage(parts: readonly UsagePart[]): RankedUsage {
  const chunks = parts.filter((part) => partQuality(part) === 'llm-log')
  const ranked: readonly RankedUsage[] = [
    ...parts
      .filter(({ source }) => source !== 'llm-log')
      .map((part) => ({ quality: partQuality(part), ...known({ usage: part.usage }) })),
    ...(chunks.length > 0 ? [{ quality: 'llm-log', usage: sumOf(chunks) } as const] : []),
  ]
  const [best] = ranked.toSorted((a, b) => usageRanks[b.quality] - usageRanks[a.quality])
  if (best && usageRanks[best.quality] > 0) return best
  const isPending = ranked.some(({ quality }) => quality === 'pending')
  return {
    quality: isPending ? 'pending' : 'none',
    ...known({ usage: first(ranked, ({ usage }) => usage) }),
  }
}

/** A call has several rows in the log, each with the tokens of its own. */
function sumOf(chunks: readonly UsagePart[]): Usage {
  const names = ['prompt', 'completion', 'total']
  return Object.fromEntries(
    names.flatMap((name) => {
      const numbers = chunks.map(({ usage }) => usage?.[name]).filter(Number.isSafeInteger)
      const sum = numbers.reduce<number>((all, each) => all + (each as number), 0)
      return numbers.length === 0 ? [] : [[name, sum]]
    }),
  )
}

/** Transcriptions may be billed by their length. */
const durationOf = (usage: Usage | undefined): Readonly<Record<string, number>> =>
  usage?.['type'] === 'duration' && typeof usage['seconds'] === 'number'
    ? { seconds: usage['seconds'] }
    : {}

function first<T, V>(items: readonly T[], pick: (item: T) => V | undefined): V | undefined {
  for (const item of items) {
    const value = pick(item)
    if (value !== undefined) return value
  }
  return undefined
}

/** Field by field the value of the first that has one. */
const together = <V>(
  records: readonly Readonly<Record<string, V> | object>[],
): Readonly<Record<string, V>> => {
  const said = records.filter((each) => Object.keys(each).length > 0)
  if (said.length < 2) return (said[0] ?? {}) as Readonly<Record<string, V>>
  return Object.fromEntries(said.reverse().flatMap((each) => Object.entries(each) as [string, V][]))
}
