import type { PriceBook } from '../../../lib/collector/prices/price-book.ts'
import type { UsagePart } from '../../../lib/collector/usage/usage-part.ts'

/** Prices that do not come out even, so that a rounding that goes another way is seen. */
export const book: PriceBook = {
  currency: 'USD',
  entries: [
    { model: 'gpt-4o', prices: { input: '2.5', cachedInput: '1.2501', output: '10.0007' } },
  ],
}

const call = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`

/** Three in four calls are answered at once; of the others the logs bring the usage, in two chunks. */
export function partsOf(n: number): readonly UsagePart[] {
  const time = `2026-11-${10 + (n % 3)}T23:59:5${n % 10}.000Z`
  const id = call(n)
  const dimensions = { subscription: `team-${n % 4}`, deployment: 'gpt-4o', api: 'openai' }
  const isStream = n % 4 === 0
  const event: UsagePart = {
    id,
    source: 'event',
    time,
    dimensions: isStream ? dimensions : { ...dimensions, model: 'gpt-4o' },
    attributes: { store: `s${n % 2}`, 'device-id': `d"${n % 3}` },
    status: n % 7 === 0 ? 429 : 200,
    isStream,
    usageSource: isStream ? 'pending' : 'response',
    ...(n % 11 === 0 && { provisionedUse: n }),
    ...(!isStream &&
      n % 7 !== 0 && {
        usage: {
          prompt_tokens: 10 + n,
          completion_tokens: n,
          prompt_tokens_details: { cached_tokens: n % 9 },
        },
      }),
  }
  if (!isStream) return [event]
  const chunk = (sequence: number, prompt: number, completion: number): UsagePart => ({
    id,
    source: 'llm-log',
    sequence,
    // The log is written after midnight.
    time: new Date(Date.parse(time) + 10_000).toISOString(),
    dimensions: { model: 'gpt-4o' },
    usage: { prompt, completion, total: prompt + completion },
  })
  return [event, chunk(0, 100, 1), chunk(1, 0, n)]
}

/** The parts of the first calls. */
export const stream = (calls: number): readonly UsagePart[] =>
  Array.from({ length: calls }, (_, n) => partsOf(n)).flat()
