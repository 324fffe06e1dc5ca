import type { ChargedUsage } from './charged-usage.ts'

/** What was used, as a statement calls it. */
export const usageName = ({ kind, unit }: Pick<ChargedUsage, 'kind' | 'unit'>): string =>
  kind === 'quantity' ? unitNames[unit] : kindNames[kind]

const kindNames = {
  input: 'Input tokens',
  cachedInput: 'Cached input tokens',
  audioInput: 'Audio input tokens',
  cachedAudioInput: 'Cached audio input tokens',
  imageInput: 'Image input tokens',
  output: 'Output tokens',
  audioOutput: 'Audio output tokens',
  imageOutput: 'Image output tokens',
} as const satisfies Record<Exclude<ChargedUsage['kind'], 'quantity'>, string>

const unitNames = {
  tokens: 'Tokens',
  images: 'Images',
  characters: 'Characters',
  seconds: 'Seconds',
  calls: 'Calls',
} as const satisfies Record<ChargedUsage['unit'], string>
