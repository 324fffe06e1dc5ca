import { noTokens, type TokenCounts } from './token-counts.ts'

/** Why numbers of tokens are to be taken with care. */
export type UsageFlag =
  /** The gateway's log does not tell what came from the cache. */
  | 'cached-unknown'
  /** Cached images have no kind of their own and count as cached text. */
  | 'cached-image'
  /** Writing to the cache has no kind of its own and counts as input. */
  | 'cache-write'
  /** A part was greater than its whole. */
  | 'clamped'
  /** A number was none, or negative. */
  | 'invalid'
  /** Only the total is known: it counts as input. */
  | 'split-unknown'
  /** The reported total is not the sum of what was reported. */
  | 'total-differs'
  /** No number of tokens was found. */
  | 'unknown'

/** What a usage object says. */
export interface TokenUsage {
  readonly tokens: TokenCounts
  /** A part of the output, for information. */
  readonly reasoning: number
  /** In alphabetical order. */
  readonly flags: readonly UsageFlag[]
}

type Fields = Readonly<Record<string, unknown>>

/**
 * Reads a model's usage object, whichever API it comes from, or the numbers of a log: kinds that do
 * not overlap and together are what was reported. Cached, audio and image tokens are parts of the
 * input and reasoning is a part of the output, never added to them.
 *
 * @see https://learn.microsoft.com/azure/ai-foundry/openai/reference-preview-latest
 */
export function tokensOf(usage: Fields): TokenUsage {
  const found = known.get(usage) ?? read(usage)
  known.set(usage, found)
  return found
}

/** Merging, judging and adding up ask the same usage again. */
const known = new WeakMap<Fields, TokenUsage>()

function read(usage: Fields): TokenUsage {
  const flags = new Set<UsageFlag>()
  const { input, output } = totalsOf(usage, flags)
  const read = inputOf(input, detailsOf(usage, inputDetails), flags)
  const { reasoning, ...written } = outputOf(output, usage, flags)
  const beside = besideInput(usage, flags)
  const tokens = {
    ...noTokens,
    ...read,
    ...written,
    input: read.input + beside.written,
    cachedInput: read.cachedInput + beside.cached,
  }
  return { tokens, reasoning, flags: [...flags].sort() }
}

type Flags = Set<UsageFlag>

function totalsOf(
  usage: Fields,
  flags: Flags,
): { readonly input: number; readonly output: number } {
  const input = count(usage, ['prompt_tokens', 'input_tokens', 'prompt'], flags)
  const output = count(usage, ['completion_tokens', 'output_tokens', 'completion'], flags)
  const total = count(usage, ['total_tokens', 'total'], flags)
  const isDuration = usage['type'] === 'duration'
  if ((input ?? output ?? total) === undefined && !isDuration) flags.add('unknown')
  if (usage['prompt'] !== undefined && input) flags.add('cached-unknown')
  if (input === undefined && output === undefined && total) flags.add('split-unknown')
  const sum = (input ?? 0) + (output ?? 0)
  const isWhole = input !== undefined && output !== undefined
  if (total !== undefined && (isWhole ? sum !== total : sum > total)) flags.add('total-differs')
  return {
    input: input ?? Math.max(0, (total ?? 0) - (output ?? 0)),
    output: output ?? (input === undefined ? 0 : Math.max(0, (total ?? 0) - input)),
  }
}

function inputOf(whole: number, details: Fields, flags: Flags) {
  const number = (from: Fields, name: string): number => count(from, [name], flags) ?? 0
  const audio = part(number(details, 'audio_tokens'), whole, flags)
  const image = part(number(details, 'image_tokens'), whole - audio, flags)
  const text = whole - audio - image
  const cached = part(number(details, 'cached_tokens'), whole, flags)
  const of = fieldsIn(details['cached_tokens_details'])
  const knownAudio = part(number(of, 'audio_tokens'), Math.min(audio, cached), flags)
  const knownImage = part(number(of, 'image_tokens'), Math.min(image, cached - knownAudio), flags)
  // What is not told apart is text as far as there was text, for only that is always cached.
  const cachedText = Math.min(text, cached - knownAudio - knownImage)
  const cachedAudio = Math.min(audio, cached - cachedText - knownImage)
  const cachedImage = cached - cachedText - cachedAudio
  if (cachedImage > 0) flags.add('cached-image')
  return {
    input: text - cachedText,
    cachedInput: cachedText + cachedImage,
    audioInput: audio - cachedAudio,
    cachedAudioInput: cachedAudio,
    imageInput: image - cachedImage,
  }
}

function outputOf(whole: number, usage: Fields, flags: Flags) {
  const details = detailsOf(usage, outputDetails)
  const number = (name: string): number => count(details, [name], flags) ?? 0
  const audioOutput = part(number('audio_tokens'), whole, flags)
  const imageOutput = isImages(usage)
    ? whole
    : part(number('image_tokens'), whole - audioOutput, flags)
  const output = whole - audioOutput - imageOutput
  return {
    audioOutput,
    imageOutput,
    output,
    reasoning: part(number('reasoning_tokens'), output, flags),
  }
}

/** Only the API of images tells the images of the input and nothing of its output: that is images. */
const isImages = (usage: Fields): boolean =>
  fieldsIn(usage['input_tokens_details'])['image_tokens'] !== undefined &&
  (usage['output_tokens_details'] ?? undefined) === undefined

/** Anthropic's models report the cache beside the input; gateways that add a total include it. */
function besideInput(usage: Fields, flags: Flags) {
  const isBeside = usage['prompt_tokens'] === undefined && usage['total_tokens'] === undefined
  const number = (name: string): number => (isBeside && count(usage, [name], flags)) || 0
  const written = number('cache_creation_input_tokens')
  if (written > 0) flags.add('cache-write')
  return { cached: number('cache_read_input_tokens'), written }
}

/** The details of tokens: chats and responses write `tokens_details`, realtime `token_details`. */
function detailsOf(usage: Fields, keys: readonly string[]): Fields {
  for (const key of keys) {
    const value = usage[key] ?? undefined
    if (value !== undefined) return fieldsIn(value)
  }
  return {}
}

const inputDetails = [
  'prompt_tokens_details',
  'prompt_token_details',
  'input_tokens_details',
  'input_token_details',
]
const outputDetails = [
  'completion_tokens_details',
  'completion_token_details',
  'output_tokens_details',
  'output_token_details',
]

const fieldsIn = (value: unknown): Fields =>
  typeof value === 'object' && value !== null ? (value as Fields) : {}

/** The first number there is. */
function count(from: Fields, names: readonly string[], flags: Flags): number | undefined {
  for (const name of names) {
    const value = from[name] ?? undefined
    if (value === undefined) continue
    if (Number.isSafeInteger(value) && (value as number) >= 0) return value as number
    flags.add('invalid')
  }
  return undefined
}

function part(reported: number, whole: number, flags: Flags): number {
  if (reported > whole) flags.add('clamped')
  return Math.min(reported, whole)
}
