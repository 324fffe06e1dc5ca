import { buildingBlock, choose, context, iff, json, misuse, when } from '../lib/index.ts'
import { answerError, errorStatus } from './shared/answer-error.ts'
import type { In } from './shared/in-section.ts'
import { requestIdHeader as usualHeader } from './shared/refusal.ts'

export interface TokenLimitErrorsOptions {
  /** The response header with the id of the call. @default 'x-request-id' */
  readonly requestIdHeader?: string
  /** What a client is told after its tokens of a minute. @default what the gateway says, with the seconds to wait */
  readonly rateMessage?: string
  /** What a client is told after its tokens of a period. @default what the gateway says, with the time to wait */
  readonly quotaMessage?: string
}

/**
 * Answers what `tokenLimit` and `tokenTiers` refuse as OpenAI does, with 429 or 403, the id of the
 * call and `Retry-After`, and leaves other errors to what stands below it. `errorAnswer` does it for
 * every error.
 *
 * @cost Nothing for calls that succeed; it reads no body.
 * @example
 * tokenLimitErrors({ quotaMessage: 'The tokens of this month are used up.' })
 * @see https://learn.microsoft.com/azure/api-management/api-management-error-handling-policies
 */
export const tokenLimitErrors = buildingBlock(
  (options: TokenLimitErrorsOptions = {}): readonly In<'on-error'>[] => {
    const { requestIdHeader = usualHeader, rateMessage, quotaMessage } = options
    for (const option of ['rateMessage', 'quotaMessage'] as const) {
      if (options[option]?.trim() !== '') continue
      const hint = 'Leave it out for the usual text.'
      return [misuse(`\`${option}\` is empty.`, { option, hint })]
    }
    const isQuota = context.response.optional.statusCode.equals(403)
    const body = bodyOf(rateMessage, quotaMessage)
    const answer = answerError({ status: iff(isQuota, 403, 429), body, requestIdHeader })
    const source = context.lastError.optional.source.or('')
    return [choose(when(source.endsWith('token-limit'), answer))]
  },
)

/** What the gateway says: `Token limit is exceeded. Try again in 29 seconds.` */
const said = context.lastError.optional.message.or('There are no tokens left.')

const bodyOf = (rateMessage: string | undefined, quotaMessage: string | undefined) => {
  const isQuota = errorStatus.equals(403)
  const by = (quota: string, rate: string) => iff(isQuota, quota, rate)
  return json({
    error: {
      message:
        rateMessage === undefined && quotaMessage === undefined
          ? said
          : iff(isQuota, quotaMessage ?? said, rateMessage ?? said),
      type: by('insufficient_quota', 'tokens'),
      param: null,
      code: by('insufficient_quota', 'rate_limit_exceeded'),
      request_id: context.requestId,
    },
  }).toCompactText()
}
