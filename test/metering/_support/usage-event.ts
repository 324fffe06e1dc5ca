/** The id of the nth call. */
export const callId = (n: number): string => `00000000-0000-4000-8000-${`${n}`.padStart(12, '0')}`

/** An event of the policies, `apim.llm.usage.v1`, of 1,000 tokens in and 100 out. */
export const usageEvent = (
  n: number,
  data: Readonly<Record<string, unknown>> = {},
  envelope: Readonly<Record<string, unknown>> = {},
): Readonly<Record<string, unknown>> => ({
  specversion: '1.0',
  type: 'apim.llm.usage.v1',
  id: callId(n),
  source: 'apim',
  time: '2026-11-21T10:00:00.000Z',
  data: {
    phase: 'response',
    usageSource: 'response',
    status: 200,
    stream: false,
    subscription: 'team-a',
    deployment: 'chat',
    model: 'gpt-4o',
    usage: { prompt_tokens: 1000, completion_tokens: 100, total_tokens: 1100 },
    ...data,
  },
  ...envelope,
})
