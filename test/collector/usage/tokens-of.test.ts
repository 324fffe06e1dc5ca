import * as fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { noTokens, type TokenCounts } from '../../../lib/collector/usage/token-counts.ts'
import { tokensOf, type UsageFlag } from '../../../lib/collector/usage/tokens-of.ts'

interface Golden {
  readonly usage: Readonly<Record<string, unknown>>
  readonly tokens: Partial<TokenCounts>
  readonly reasoning?: number
  readonly flags?: readonly UsageFlag[]
}

const golden: Readonly<Record<string, Golden>> = {
  'a chat': {
    usage: { prompt_tokens: 19, completion_tokens: 10, total_tokens: 29 },
    tokens: { input: 19, output: 10 },
  },
  'a chat with cached input and reasoning, which are parts': {
    usage: {
      prompt_tokens: 2006,
      completion_tokens: 300,
      total_tokens: 2306,
      prompt_tokens_details: { cached_tokens: 1920, audio_tokens: 0 },
      completion_tokens_details: {
        reasoning_tokens: 256,
        audio_tokens: 0,
        accepted_prediction_tokens: 3,
        rejected_prediction_tokens: 4,
      },
    },
    tokens: { input: 86, cachedInput: 1920, output: 300 },
    reasoning: 256,
  },
  'a chat of an older version, without details': {
    usage: {
      prompt_tokens: 5,
      completion_tokens: 2,
      total_tokens: 7,
      prompt_tokens_details: null,
    },
    tokens: { input: 5, output: 2 },
  },
  'a chat with audio': {
    usage: {
      prompt_tokens: 100,
      completion_tokens: 90,
      total_tokens: 190,
      prompt_tokens_details: { text_tokens: 40, audio_tokens: 60, cached_tokens: 50 },
      completion_tokens_details: { text_tokens: 20, audio_tokens: 70 },
    },
    tokens: { cachedInput: 40, audioInput: 50, cachedAudioInput: 10, output: 20, audioOutput: 70 },
  },
  'a response': {
    usage: {
      input_tokens: 36,
      input_tokens_details: { cached_tokens: 16 },
      output_tokens: 87,
      output_tokens_details: { reasoning_tokens: 64 },
      total_tokens: 123,
    },
    tokens: { input: 20, cachedInput: 16, output: 87 },
    reasoning: 64,
  },
  'embeddings, which write nothing': {
    usage: { prompt_tokens: 8, total_tokens: 8 },
    tokens: { input: 8 },
  },
  'images, whose output is images': {
    usage: {
      total_tokens: 4230,
      input_tokens: 70,
      output_tokens: 4160,
      input_tokens_details: { text_tokens: 50, image_tokens: 20 },
    },
    tokens: { input: 50, imageInput: 20, imageOutput: 4160 },
  },
  'images that tell their output': {
    usage: {
      total_tokens: 4230,
      input_tokens: 70,
      output_tokens: 4160,
      input_tokens_details: { text_tokens: 50, image_tokens: 20 },
      output_tokens_details: { text_tokens: 160, image_tokens: 4000 },
    },
    tokens: { input: 50, imageInput: 20, output: 160, imageOutput: 4000 },
  },
  'realtime with its cache told apart': {
    usage: {
      total_tokens: 253,
      input_tokens: 132,
      output_tokens: 121,
      input_token_details: {
        text_tokens: 119,
        audio_tokens: 13,
        cached_tokens: 64,
        cached_tokens_details: { text_tokens: 60, audio_tokens: 4, image_tokens: 0 },
      },
      output_token_details: { text_tokens: 30, audio_tokens: 91 },
    },
    tokens: {
      input: 59,
      cachedInput: 60,
      audioInput: 9,
      cachedAudioInput: 4,
      output: 30,
      audioOutput: 91,
    },
  },
  'realtime with cached images': {
    usage: {
      input_tokens: 100,
      output_tokens: 0,
      input_token_details: {
        image_tokens: 80,
        cached_tokens: 50,
        cached_tokens_details: { image_tokens: 50 },
      },
    },
    tokens: { input: 20, cachedInput: 50, imageInput: 30 },
    flags: ['cached-image'],
  },
  'realtime with more cached images than there was cached': {
    usage: {
      input_tokens: 100,
      output_tokens: 0,
      input_token_details: {
        image_tokens: 80,
        cached_tokens: 10,
        cached_tokens_details: { image_tokens: 50 },
      },
    },
    tokens: { input: 20, cachedInput: 10, imageInput: 70 },
    flags: ['cached-image', 'clamped'],
  },
  'a transcription': {
    usage: {
      type: 'tokens',
      input_tokens: 14,
      input_token_details: { text_tokens: 0, audio_tokens: 14 },
      output_tokens: 45,
      total_tokens: 59,
    },
    tokens: { audioInput: 14, output: 45 },
  },
  'a transcription by its length': { usage: { type: 'duration', seconds: 12.5 }, tokens: {} },
  'a message, whose cache is beside the input': {
    usage: {
      input_tokens: 26,
      cache_read_input_tokens: 4460,
      cache_creation_input_tokens: 12,
      output_tokens: 121,
    },
    tokens: { input: 38, cachedInput: 4460, output: 121 },
    flags: ['cache-write'],
  },
  'a translated message, whose cache is in the input': {
    usage: {
      prompt_tokens: 4486,
      completion_tokens: 121,
      prompt_tokens_details: { cached_tokens: 4460 },
      cache_read_input_tokens: 4460,
    },
    tokens: { input: 26, cachedInput: 4460, output: 121 },
  },
  'a message with a total, which has its cache in it': {
    usage: {
      input_tokens: 4486,
      output_tokens: 121,
      total_tokens: 4607,
      input_tokens_details: { cached_tokens: 4460 },
      cache_read_input_tokens: 4460,
    },
    tokens: { input: 26, cachedInput: 4460, output: 121 },
  },
  'the numbers of a log': {
    usage: { prompt: 30, completion: 12, total: 42 },
    tokens: { input: 30, output: 12 },
    flags: ['cached-unknown'],
  },
  'a log that knows the total only': {
    usage: { total: 42 },
    tokens: { input: 42 },
    flags: ['split-unknown'],
  },
  'more cached than read': {
    usage: {
      prompt_tokens: 10,
      completion_tokens: 1,
      prompt_tokens_details: { cached_tokens: 11 },
    },
    tokens: { cachedInput: 10, output: 1 },
    flags: ['clamped'],
  },
  'more reasoning than output': {
    usage: {
      prompt_tokens: 1,
      completion_tokens: 5,
      completion_tokens_details: { reasoning_tokens: 6 },
    },
    tokens: { input: 1, output: 5 },
    reasoning: 5,
    flags: ['clamped'],
  },
  'a total of something else': {
    usage: { prompt_tokens: 10, completion_tokens: 5, total_tokens: 20 },
    tokens: { input: 10, output: 5 },
    flags: ['total-differs'],
  },
  'a total less than its part': {
    usage: { prompt_tokens: 10, total_tokens: 5 },
    tokens: { input: 10 },
    flags: ['total-differs'],
  },
  'impossible numbers': {
    usage: { prompt_tokens: -5, completion_tokens: Number.NaN, total_tokens: '7' },
    tokens: {},
    flags: ['invalid', 'unknown'],
  },
  'nothing at all': { usage: {}, tokens: {}, flags: ['unknown'] },
}

for (const [name, { usage, tokens, reasoning = 0, flags = [] }] of Object.entries(golden)) {
  test(`reads ${name}`, () => {
    assert.equal(tokensOf(usage), { tokens: { ...noTokens, ...tokens }, reasoning, flags })
  })
}

const number = fc.nat({ max: 5000 })
const details = fc.record({
  cached_tokens: number,
  audio_tokens: number,
  image_tokens: number,
  reasoning_tokens: number,
  cached_tokens_details: fc.record({ audio_tokens: number, image_tokens: number }),
})

test('the kinds add up to what was read and written, whatever the details say', () => {
  fc.assert(
    fc.property(number, number, details, details, (input, output, read, written) => {
      const { tokens, reasoning } = tokensOf({
        prompt_tokens: input,
        completion_tokens: output,
        prompt_tokens_details: read,
        completion_tokens_details: written,
      })
      const { output: text, audioOutput, imageOutput, ...inputs } = tokens
      const sum = (numbers: readonly number[]) => numbers.reduce((all, each) => all + each, 0)
      assert.is(sum(Object.values(inputs)), input)
      assert.is(text + audioOutput + imageOutput, output)
      assert.is(tokens.cachedInput + tokens.cachedAudioInput, Math.min(input, read.cached_tokens))
      assert.ok(Object.values(tokens).every((each) => each >= 0))
      assert.ok(reasoning <= text)
    }),
  )
})

test('any object can be read, and no number comes out negative', () => {
  fc.assert(
    fc.property(fc.object({ maxDepth: 3 }), fc.anything(), (usage, value) => {
      for (const each of [usage, { prompt_tokens: value, input_tokens_details: value }]) {
        const { tokens } = tokensOf(each)
        assert.ok(Object.values(tokens).every((count) => Number.isSafeInteger(count) && count >= 0))
      }
    }),
  )
})

test.run()
