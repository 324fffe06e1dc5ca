import { partQuality } from './part-quality.ts'
import { tokenKinds } from './token-counts.ts'
import { tokensOf } from './tokens-of.ts'
import { usageRanks } from './usage-call.ts'
import type { UsagePart } from './usage-part.ts'

/** The parts of a call by `partKey`. */
export type UsageParts = Readonly<Record<string, UsagePart>>

/** What there is one part of in a call: its source, the chunks of an LLM log apart. */
export const partKey = ({ source, sequence = 0 }: UsagePart): string =>
  source === 'llm-log' ? `${source}:${sequence}` : source

/**
 * The parts of one call together. Of two with the same key the greater one stays, in an order that
 * does not ask which came first: parts may come twice, late and in any order.
 */
export function mergeParts(a: UsageParts, b: UsageParts): UsageParts {
  const merged = new Map(Object.entries(a))
  for (const [key, part] of Object.entries(b)) {
    const found = merged.get(key)
    merged.set(key, found ? greater(found, part) : part)
  }
  return Object.fromEntries([...merged].sort(([one], [other]) => (one < other ? -1 : 1)))
}

function greater(a: UsagePart, b: UsagePart): UsagePart {
  const left = weights(a)
  const right = weights(b)
  const index = left.findIndex((weight, at) => weight !== right[at])
  return index >= 0 && left[index]! < right[index]! ? b : a
}

/** What decides, first things first: the text at the end tells apart whatever differs at all. */
const weights = (part: UsagePart): readonly (number | string)[] => [
  // Corrections are numbered: the latest one holds, even where it takes back.
  part.source === 'correction' ? (part.sequence ?? 0) : 0,
  usageRanks[partQuality(part)],
  tokensIn(part),
  Object.keys(part).length + Object.keys(part.dimensions).length,
  JSON.stringify(part),
]

function tokensIn({ usage }: UsagePart): number {
  if (usage === undefined) return 0
  const { tokens } = tokensOf(usage)
  return tokenKinds.reduce((sum, kind) => sum + tokens[kind], 0)
}
