/** An event, as the policies or the gateway's diagnostic setting send it. */
type DemoEvent = Readonly<Record<string, unknown>>

/** A month of traffic, in the order in which it arrives. */
export interface DemoTraffic {
  readonly events: readonly (DemoEvent | string)[]
  readonly calls: number
  readonly streams: number
  readonly errors: number
  readonly duplicates: number
  readonly late: number
  readonly garbage: number
}

const teams = [
  { subscription: 'retail', product: 'ai-standard', share: 9, app: 'checkout-assistant' },
  { subscription: 'support', product: 'ai-premium', share: 6, app: 'ticket-summary' },
  { subscription: 'research', product: 'ai-premium', share: 3, app: 'notebooks' },
  { subscription: 'mobile', product: 'ai-standard', share: 5, app: 'mobile-app' },
  { subscription: 'hackathon', product: 'ai-trial', share: 1, app: 'prototype' },
] as const

const models = [
  { deployment: 'chat-mini', model: 'gpt-4.1-mini', share: 12, input: 900, output: 220 },
  { deployment: 'chat', model: 'gpt-4.1', share: 6, input: 1400, output: 350 },
  { deployment: 'reasoning', model: 'o4-mini', share: 2, input: 2200, output: 1600 },
  { deployment: 'chat-ptu', model: 'gpt-4.1', share: 4, input: 1200, output: 300 },
  { deployment: 'embed', model: 'text-embedding-3-large', share: 5, input: 3000, output: 0 },
  { deployment: 'preview', model: 'next-preview', share: 1, input: 500, output: 100 },
] as const

/** Numbers from 0 to 1 that are the same on every run. */
function numbers(): () => number {
  let state = 20_261_001
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

/** Traffic of October 2026: several teams, streams, errors, events that come twice, late or broken. */
export function demoTraffic(calls: number): DemoTraffic {
  const random = numbers()
  const pick = <T extends { readonly share: number }>(items: readonly T[]): T => {
    let left = random() * items.reduce((sum, { share }) => sum + share, 0)
    for (const item of items) {
      left -= item.share
      if (left < 0) return item
    }
    return items[0]!
  }
  const whole = (most: number): number => Math.floor(random() * most)
  const around = (size: number): number => Math.round(size * (0.25 + random() * 1.5))
  const counts = { streams: 0, errors: 0, duplicates: 0, late: 0, garbage: 0 }
  const onTime: (DemoEvent | string)[] = []
  const late: DemoEvent[] = []
  for (let n = 0; n < calls; n++) {
    const team = pick(teams)
    const { deployment, model, ...size } = pick(models)
    const isError = random() < 0.03
    const isStream = !isError && size.output > 0 && random() < 0.4
    const id = `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
    const time = new Date(Date.UTC(2026, 9, 1) + whole(31 * 86_400) * 1000 + whole(1000))
    const prompt = around(size.input)
    const completion = size.output === 0 ? 0 : around(size.output)
    const event = {
      specversion: '1.0',
      type: 'apim.llm.usage.v1',
      id,
      source: 'contoso-prod',
      time: time.toISOString(),
      subject: team.subscription,
      data: {
        phase: isError ? 'error' : 'response',
        usageSource: isError ? 'none' : isStream ? 'pending' : 'response',
        gateway: { service: 'contoso-prod', region: 'Sweden Central' },
        api: 'azure-openai',
        operation: size.output === 0 ? 'embeddings' : 'chat-completions',
        subscription: team.subscription,
        product: team.product,
        app: team.app,
        endUser: `${team.subscription}-${1 + whole(8)}@contoso.com`,
        deployment,
        ...(!isStream && !isError && { model }),
        backend: { id: `aoai-${deployment}`, host: 'aoai-swc.openai.azure.com' },
        status: isError ? 429 : 200,
        stream: isStream,
        latencyMs: 200 + whole(1800),
        usage:
          isError || isStream
            ? null
            : {
                prompt_tokens: prompt,
                completion_tokens: completion,
                total_tokens: prompt + completion,
                prompt_tokens_details: { cached_tokens: Math.floor((prompt * whole(4)) / 10) },
                completion_tokens_details: {
                  reasoning_tokens: deployment === 'reasoning' ? Math.floor(completion / 2) : 0,
                },
              },
        attributes: {
          'store-number': `${100 + whole(6)}`,
          'device-id': `till-${whole(20)}`,
          'api-category': size.output === 0 ? 'search' : 'chat',
        },
      },
    }
    onTime.push(event)
    if (isError) counts.errors++
    if (isStream) {
      counts.streams++
      late.push(llmLog({ id, time, deployment, model, prompt, completion }))
    }
    if (random() < 0.05) {
      counts.duplicates++
      onTime.splice(whole(onTime.length), 0, event)
    }
    if (n % 500 === 499) {
      counts.garbage++
      onTime.push('{"specversion":"1.0","type":"apim.llm.usage.v1","id":"cut off at 200 K')
    }
  }
  counts.late = late.length
  return { ...counts, calls, events: [...onTime, ...late.toReversed()] }
}

/** What the gateway's log brings of a stream, some minutes later. */
const llmLog = ({
  id,
  time,
  deployment,
  model,
  prompt,
  completion,
}: {
  readonly id: string
  readonly time: Date
  readonly deployment: string
  readonly model: string
  readonly prompt: number
  readonly completion: number
}): DemoEvent => ({
  records: [
    {
      time: new Date(time.getTime() + 4000).toISOString(),
      category: 'GatewayLlmLogs',
      correlationId: id,
      properties: {
        deploymentName: deployment,
        modelName: model,
        promptTokens: prompt,
        completionTokens: completion,
        totalTokens: prompt + completion,
        isStreamCompletion: true,
        sequenceNumber: 0,
      },
    },
  ],
})
