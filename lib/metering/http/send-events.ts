import { createHash } from 'node:crypto'
import { receive } from '../receive.ts'
import { jsonAnswer, mediaTypes } from './answers.ts'
import type { Route } from './route.ts'

/** Takes events by HTTP: for tests, and to bring along what older systems collected. */
export const sendEvents: Route = {
  name: 'sendEvents',
  method: 'POST',
  path: 'api/v1/events',
  audience: 'sender',
  summary: 'Takes usage events: one, a list, or one a line; the same ones may come again.',
  takes: ['application/json', 'application/x-ndjson'],
  gives: [mediaTypes.json],
  success: 202,
  answer: async ({ collector }, { body, headers }, caller) => {
    const bytes = await body()
    const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 16)
    const source = `http ${caller?.name} ${digest}`
    const isLines = headers.get('content-type')?.includes('ndjson') ?? false
    const content = isLines ? lines(bytes) : bytes
    return jsonAnswer(await receive(collector, [{ source, body: content }]), 202)
  },
}

/** As one list: lines of garbage shall not become as many messages. */
const lines = (bytes: Uint8Array): readonly string[] =>
  new TextDecoder()
    .decode(bytes)
    .split('\n')
    .filter((line) => line.trim() !== '')
