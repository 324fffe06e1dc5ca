import {
  all,
  buildingBlock,
  choose,
  context,
  misuse,
  not,
  validateContent,
  when,
} from '../lib/index.ts'
import type { In } from './shared/in-section.ts'
import { refusal } from './shared/refusal.ts'

export interface RequestSizeOptions {
  /** The most bytes that a request may have. */
  readonly maxBytes: number
  /**
   * What happens to a body without `Content-Length`: it is refused with 411, measured, which takes
   * the policy `validate-content` and 4 MB at most, or passes. @default 'refuse'
   */
  readonly unknown?: 'refuse' | 'measure' | 'pass'
}

/** What `validate-content` can measure. */
const mostMeasured = 4_194_304

/**
 * Refuses requests that are too large, by what `Content-Length` says.
 *
 * @cost Reads a header; neither reads the body nor holds back a stream, unless bodies without a
 *   length are measured.
 * @example
 * requestSize({ maxBytes: 1_000_000 })
 * @see https://learn.microsoft.com/azure/api-management/validate-content-policy
 */
export const requestSize = buildingBlock(
  (options: RequestSizeOptions): readonly In<'inbound'>[] => {
    const { maxBytes, unknown = 'refuse' } = options
    if (!Number.isSafeInteger(maxBytes) || maxBytes < 1) {
      const message = `\`maxBytes\` must be a whole number from 1, not ${maxBytes}.`
      return [misuse(message, { option: 'maxBytes' })]
    }
    if (unknown === 'measure' && maxBytes > mostMeasured) {
      const message = `\`unknown\` cannot be "measure" above 4,194,304 bytes, and \`maxBytes\` is ${maxBytes}.`
      return [misuse(message, { option: 'unknown' })]
    }
    const { headers, body } = context.request
    // What is no number counts as too large.
    const length = headers.get('Content-Length', '0').toLong(maxBytes + 1)
    return [
      choose(
        when(length.greaterThan(maxBytes), [refusal(tooLarge(maxBytes))]),
        unknown !== 'pass' &&
          when(all(not(headers.has('Content-Length')), body.exists), [
            unknown === 'refuse' ? refusal(lengthRequired) : measured(maxBytes),
          ]),
      ),
    ]
  },
)

const tooLarge = (maxBytes: number) => ({
  status: 413,
  reason: 'Content Too Large',
  type: 'invalid_request_error',
  code: 'request_too_large',
  message: `The request may have at most ${maxBytes} bytes.`,
})

const lengthRequired = {
  status: 411,
  reason: 'Length Required',
  type: 'invalid_request_error',
  code: 'length_required',
  message: 'The request must say its length in Content-Length.',
}

const measured = (maxSize: number): In<'inbound'> =>
  validateContent({
    unspecifiedContentTypeAction: 'ignore',
    maxSize,
    sizeExceededAction: 'prevent',
  })
