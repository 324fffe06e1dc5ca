import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { parseEvents } from '../../../lib/collector/events/parse-events.ts'
import { exactAmount } from '../../../lib/collector/money/amount-text.ts'
import type { PriceBook } from '../../../lib/collector/prices/price-book.ts'
import { rateCall } from '../../../lib/collector/rating/rate-call.ts'
import { callOf } from '../../../lib/collector/usage/call-of.ts'
import { partKey } from '../../../lib/collector/usage/merge-parts.ts'

// Usage objects as the models send them, priced by hand: from the event to the cost.
const book: PriceBook = {
  currency: 'USD',
  entries: [
    {
      model: 'chat',
      prices: {
        input: '2',
        cachedInput: '0.5',
        audioInput: '40',
        imageInput: '3',
        output: '8',
        audioOutput: '80',
      },
    },
    {
      model: 'realtime',
      prices: {
        input: '4',
        cachedInput: '0.4',
        audioInput: '32',
        cachedAudioInput: '0.6',
        imageInput: '5',
        output: '16',
        audioOutput: '64',
      },
    },
    { model: 'embed', prices: { input: '0.13' } },
    { model: 'image', prices: { input: '5', imageInput: '10', imageOutput: '40' } },
    { model: 'transcribe', prices: { input: '2.5', audioInput: '6', output: '10' } },
    { model: 'whisper', quantity: { unit: 'seconds', per: 3600, price: '0.36' } },
  ],
}

interface Golden {
  readonly what: string
  readonly model: string
  readonly usage: object | null
  readonly quantities?: object
  /** In dollars, with the sum that it is. */
  readonly cost: string
}

const golden: readonly Golden[] = [
  {
    what: 'chat: (1,200 × 2 + 300 × 8) / 1,000,000',
    model: 'chat',
    usage: { prompt_tokens: 1200, completion_tokens: 300, total_tokens: 1500 },
    cost: '0.0048',
  },
  {
    what: 'chat, cached and reasoning inside their totals: (200 × 2 + 1,000 × 0.5 + 300 × 8)',
    model: 'chat',
    usage: {
      prompt_tokens: 1200,
      completion_tokens: 300,
      total_tokens: 1500,
      prompt_tokens_details: { cached_tokens: 1000, audio_tokens: 0 },
      completion_tokens_details: {
        reasoning_tokens: 256,
        audio_tokens: 0,
        accepted_prediction_tokens: 0,
        rejected_prediction_tokens: 0,
      },
    },
    cost: '0.0033',
  },
  {
    what: 'chat with audio and images: (500 × 2 + 400 × 40 + 300 × 3 + 50 × 8 + 250 × 80)',
    model: 'chat',
    usage: {
      prompt_tokens: 1200,
      completion_tokens: 300,
      total_tokens: 1500,
      prompt_tokens_details: { cached_tokens: 0, audio_tokens: 400, image_tokens: 300 },
      completion_tokens_details: { audio_tokens: 250, reasoning_tokens: 0 },
    },
    cost: '0.0383',
  },
  {
    what: 'responses: (100 × 2 + 900 × 0.5 + 400 × 8)',
    model: 'chat',
    usage: {
      input_tokens: 1000,
      input_tokens_details: { cached_tokens: 900 },
      output_tokens: 400,
      output_tokens_details: { reasoning_tokens: 384 },
      total_tokens: 1400,
    },
    cost: '0.00385',
  },
  {
    what: 'responses with images: (400 × 2 + 600 × 3 + 40 × 8)',
    model: 'chat',
    usage: {
      input_tokens: 1000,
      input_tokens_details: { cached_tokens: 0, image_tokens: 600 },
      output_tokens: 40,
      output_tokens_details: { reasoning_tokens: 0 },
      total_tokens: 1040,
    },
    cost: '0.00292',
  },
  {
    what: 'embeddings: 8,000 × 0.13',
    model: 'embed',
    usage: { prompt_tokens: 8000, total_tokens: 8000 },
    cost: '0.00104',
  },
  {
    what: 'an image from a text: (50 × 5 + 4,160 × 40)',
    model: 'image',
    usage: {
      input_tokens: 50,
      output_tokens: 4160,
      total_tokens: 4210,
      input_tokens_details: { text_tokens: 50, image_tokens: 0 },
    },
    quantities: { images: 1, imageSize: '1024x1024' },
    cost: '0.16665',
  },
  {
    what: 'an image from an image: (56 × 5 + 194 × 10 + 4,160 × 40)',
    model: 'image',
    usage: {
      input_tokens: 250,
      output_tokens: 4160,
      total_tokens: 4410,
      input_tokens_details: { text_tokens: 56, image_tokens: 194 },
    },
    cost: '0.16862',
  },
  {
    what: 'speech both ways, some of it cached: (40 × 4 + 60 × 0.4 + 150 × 32 + 50 × 0.6 + 20 × 16 + 180 × 64)',
    model: 'realtime',
    usage: {
      input_tokens: 300,
      output_tokens: 200,
      total_tokens: 500,
      input_token_details: {
        text_tokens: 100,
        audio_tokens: 200,
        image_tokens: 0,
        cached_tokens: 110,
        cached_tokens_details: { text_tokens: 60, audio_tokens: 50, image_tokens: 0 },
      },
      output_token_details: { text_tokens: 20, audio_tokens: 180 },
    },
    cost: '0.016854',
  },
  {
    what: 'a transcription by tokens: (10 × 2.5 + 140 × 6 + 30 × 10)',
    model: 'transcribe',
    usage: {
      type: 'tokens',
      input_tokens: 150,
      input_token_details: { text_tokens: 10, audio_tokens: 140 },
      output_tokens: 30,
      total_tokens: 180,
    },
    cost: '0.001165',
  },
  {
    what: 'a transcription by its length: 90 × 0.36 / 3,600',
    model: 'whisper',
    usage: { type: 'duration', seconds: 90 },
    cost: '0.009',
  },
]

const event = ({ model, usage, quantities }: Golden): object => ({
  specversion: '1.0',
  type: 'apim.llm.usage.v1',
  id: '00000000-0000-4000-8000-000000000001',
  source: 'contoso',
  time: '2026-11-21T12:00:00.000Z',
  data: {
    phase: 'response',
    usageSource: 'response',
    status: 200,
    stream: false,
    model,
    usage,
    ...(quantities && { quantities }),
  },
})

for (const each of golden) {
  test(`${each.what} is ${each.cost}`, () => {
    const { parts, rejected } = parseEvents(event(each), '2026-11-21T12:00:01.000Z')
    assert.equal(rejected, [])
    const [part] = parts
    const rated = rateCall(callOf({ [partKey(part!)]: part! }), book)
    assert.is(rated.state, 'priced', rated.state === 'unpriced' ? rated.reason : '')
    assert.is(exactAmount(rated.cost ?? 0n), each.cost)
  })
}

test.run()
