/**
 * Tokens of a call in kinds that do not overlap: together they are what was used. What is a part of
 * another number where it is reported, such as cached input, is taken out of that number.
 */
export interface TokenCounts {
  /** Text that was read and was not in the cache. */
  readonly input: number
  readonly cachedInput: number
  readonly audioInput: number
  readonly cachedAudioInput: number
  readonly imageInput: number
  /** Text that was written, reasoning included. */
  readonly output: number
  readonly audioOutput: number
  readonly imageOutput: number
}

/** The kinds of tokens, in the order in which they are shown. */
export const tokenKinds = [
  'input',
  'cachedInput',
  'audioInput',
  'cachedAudioInput',
  'imageInput',
  'output',
  'audioOutput',
  'imageOutput',
] as const satisfies readonly (keyof TokenCounts)[]

/** A kind of token that has a price of its own. */
export type TokenKind = (typeof tokenKinds)[number]

/** No tokens. */
export const noTokens: TokenCounts = Object.freeze({
  input: 0,
  cachedInput: 0,
  audioInput: 0,
  cachedAudioInput: 0,
  imageInput: 0,
  output: 0,
  audioOutput: 0,
  imageOutput: 0,
})
