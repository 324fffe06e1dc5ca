import { context, json, returnResponse, type Section } from '../../lib/index.ts'
import type { In } from './in-section.ts'

/** An answer that clients of OpenAI read as an error. */
export interface Refusal {
  readonly status: number
  readonly reason: string
  readonly type: string
  readonly code: string
  readonly message: string
  /** The parameter of the request that is wrong. */
  readonly param?: string
}

/** The header in which clients of OpenAI find the id of a call. */
export const requestIdHeader = 'x-request-id'

/**
 * Refuses the call. It ends here: neither `outbound` nor `on-error` runs.
 * @see https://github.com/openai/openai-node/blob/master/src/core/error.ts
 */
export const refusal = ({ status, reason, type, code, message, param }: Refusal): In<Section> =>
  returnResponse({
    setStatus: { code: status, reason },
    setHeader: [
      { name: 'Content-Type', value: 'application/json' },
      { name: requestIdHeader, value: context.requestId.toText() },
    ],
    setBody: json({
      error: { message, type, param: param ?? null, code, request_id: context.requestId },
    }).toCompactText(),
  })
