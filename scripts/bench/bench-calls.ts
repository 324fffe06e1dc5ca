import type { PriceBook } from '../../lib/collector/prices/price-book.ts'

/** An event of a call, and after how many further calls it arrives. */
interface BenchEvent {
  readonly event: Readonly<Record<string, unknown>>
  readonly delay: number
}

/** A call of a model: its events, and what reports have to say of it. */
export interface BenchCall {
  readonly month: string
  readonly subscription: string
  /** Of a call that failed, no event names it. */
  readonly model?: string
  readonly events: readonly BenchEvent[]
  readonly errors: number
  readonly streams: number
  readonly input: number
  readonly cachedInput: number
  readonly output: number
  readonly reasoning: number
  /** In billionths. */
  readonly cost: bigint
}

/** The months that the calls are in. */
export const benchMonths = ['2026-07', '2026-08', '2026-09'] as const

/** When all of it has come in. */
export const benchNow = '2026-10-01T06:00:00.000Z'

const start = Date.UTC(2026, 6, 1)
const length = Date.UTC(2026, 9, 1) - start
const subscriptions = 200
const models = Array.from({ length: 12 }, (_, at) => at + 1)

/** Prices of all the models, of which each token costs whole billionths. */
export const benchPrices: PriceBook = {
  currency: 'USD',
  entries: models.map((at) => ({
    model: `model-${at}`,
    prices: { input: `${2 * at}`, cachedInput: `${at}`, output: `${8 * at}` },
  })),
}

const billionths = (at: number, tokens: { input: number; cached: number; output: number }) =>
  BigInt(at) * 1000n * BigInt(2 * tokens.input + tokens.cached + 8 * tokens.output)

/** The most events that one call has: all of them come twice. */
const mostEvents = 6

/** Calls that have as many events as asked for, the same on every run, in the order of their times. */
export function* benchCalls(events: number): Generator<BenchCall> {
  const random = numbers()
  // Few events are far apart: late is some hours at the most, however many there are.
  const latest = Math.max(1, Math.min(mostDelay, Math.floor(events / 300)))
  for (let number = 0, made = 0; made < events; number++) {
    const time = start + Math.floor((made / events) * length)
    const call = benchCall({ number, time, random, latest, isPlain: events - made < mostEvents })
    made += call.events.length
    yield call
  }
}

/** A call of August that comes after all the others. */
export const lateCall = (events: number): BenchCall =>
  benchCall({
    number: events,
    time: Date.UTC(2026, 7, 15, 12),
    random: numbers(),
    latest: 1,
    isPlain: true,
  })

interface Wanted {
  readonly number: number
  readonly time: number
  readonly random: () => number
  /** Within so many further calls all of its events arrive. */
  readonly latest: number
  /** Of one event only. */
  readonly isPlain: boolean
}

function benchCall({ number, time, random, latest, isPlain }: Wanted): BenchCall {
  const whole = (most: number): number => Math.floor(random() * most)
  const subscription = `subscription-${whole(subscriptions)}`
  const at = 1 + whole(models.length)
  const kind = isPlain ? 1 : random()
  const isError = kind < 0.03
  const isStream = !isError && kind < 0.18
  const prompt = isError ? 0 : 1 + whole(4000)
  const output = isError ? 0 : 1 + whole(1000)
  const cached = isError || isStream ? 0 : Math.floor((prompt * whole(4)) / 10)
  const reasoning = isError || isStream ? 0 : whole(output)
  const facts = { id: idOf(number), time, subscription, at, isError, isStream }
  const usage = {
    prompt_tokens: prompt,
    completion_tokens: output,
    total_tokens: prompt + output,
    prompt_tokens_details: { cached_tokens: cached, audio_tokens: 0 },
    completion_tokens_details: { reasoning_tokens: reasoning, audio_tokens: 0 },
  }
  const event = usageEvent({ ...facts, latency: 200 + whole(1800), usage })
  const chunks = isStream ? llmLogs({ ...facts, prompt, output, chunks: 1 + whole(2) }) : []
  const input = prompt - cached
  return {
    month: new Date(time).toISOString().slice(0, 7),
    subscription,
    ...(!isError && { model: `model-${at}` }),
    events: [
      { event, delay: whole(Math.min(latest, 50)) },
      ...chunks.map((chunk) => ({ event: chunk, delay: whole(latest) })),
    ].flatMap((once) =>
      !isPlain && random() < 0.05 ? [once, { ...once, delay: whole(latest) }] : [once],
    ),
    errors: isError ? 1 : 0,
    streams: isStream ? 1 : 0,
    input,
    cachedInput: cached,
    output,
    reasoning,
    cost: billionths(at, { input, cached, output }),
  }
}

/** The most that `latest` is. */
export const mostDelay = 3000

/** No two are the same, and they do not come in order. */
const idOf = (number: number): string =>
  `${(Math.imul(number, 2_654_435_761) >>> 0).toString(16).padStart(8, '0')}-0000-4000-8000-${String(number).padStart(12, '0')}`

interface CallFacts {
  readonly id: string
  readonly time: number
  readonly subscription: string
  readonly at: number
  readonly isError: boolean
  readonly isStream: boolean
}

/** What the policies send. */
function usageEvent({
  id,
  time,
  subscription,
  at,
  isError,
  isStream,
  latency,
  usage,
}: CallFacts & { readonly latency: number; readonly usage: object }): BenchEvent['event'] {
  return {
    specversion: '1.0',
    type: 'apim.llm.usage.v1',
    id,
    source: 'contoso-prod',
    time: new Date(time).toISOString(),
    subject: subscription,
    data: {
      phase: isError ? 'error' : 'response',
      usageSource: isError ? 'none' : isStream ? 'pending' : 'response',
      gateway: { service: 'contoso-prod', region: 'Sweden Central' },
      api: 'azure-openai',
      operation: 'chat-completions',
      subscription,
      product: 'ai-standard',
      app: `app-of-${subscription}`,
      endUser: `${subscription}@contoso.com`,
      deployment: `deployment-${at}`,
      ...(!isError && !isStream && { model: `model-${at}` }),
      backend: { id: `aoai-${at}`, host: 'aoai-swc.openai.azure.com' },
      status: isError ? 429 : 200,
      stream: isStream,
      latencyMs: latency,
      usage: isError || isStream ? null : usage,
      attributes: { 'api-category': 'chat', 'cost-center': `center-${at}` },
    },
  }
}

/** What the gateway's log brings of a stream; the first chunk has its tokens. */
const llmLogs = ({
  id,
  time,
  at,
  prompt,
  output,
  chunks,
}: CallFacts & {
  readonly prompt: number
  readonly output: number
  readonly chunks: number
}): readonly BenchEvent['event'][] =>
  Array.from({ length: chunks }, (_, sequence) => ({
    records: [
      {
        time: new Date(time + 4000).toISOString(),
        category: 'GatewayLlmLogs',
        correlationId: id,
        properties: {
          ...(sequence === 0 && {
            deploymentName: `deployment-${at}`,
            modelName: `model-${at}`,
            promptTokens: prompt,
            completionTokens: output,
            totalTokens: prompt + output,
          }),
          isStreamCompletion: true,
          sequenceNumber: sequence,
        },
      },
    ],
  }))

/** Numbers from 0 to 1 that are the same on every run. */
function numbers(): () => number {
  let state = 20_261_121
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}
