import { buildingBlock, cors, misuse } from '../lib/index.ts'
import type { In } from './shared/in-section.ts'

export interface AiCorsOptions {
  /** The origins whose pages may call, such as `https://chat.example.com`, or `*` for any. */
  readonly origins: readonly string[]
  /** Request headers that pages may send besides those of the OpenAI clients. @default none */
  readonly headers?: readonly string[]
  /** Response headers that pages may read besides those of the models and limits. @default none */
  readonly exposed?: readonly string[]
  /** Whether calls may carry cookies and other credentials of the browser. @default false */
  readonly credentials?: boolean
  /** The seconds for which a browser keeps the answer to a preflight request. @default 600 */
  readonly maxAge?: number
}

/** What the clients of OpenAI and Azure OpenAI send. */
const sent = [
  'api-key',
  'authorization',
  'content-type',
  'ocp-apim-subscription-key',
  'openai-beta',
  'openai-organization',
  'openai-project',
  'x-ms-client-request-id',
  'x-ms-useragent',
  'x-stainless-arch',
  'x-stainless-helper-method',
  'x-stainless-lang',
  'x-stainless-os',
  'x-stainless-package-version',
  'x-stainless-retry-count',
  'x-stainless-runtime',
  'x-stainless-runtime-version',
  'x-stainless-timeout',
]

/** What they read. */
const read = [
  'apim-request-id',
  'consumed-tokens',
  'remaining-quota-tokens',
  'remaining-tokens',
  'retry-after',
  'retry-after-ms',
  'x-ms-region',
  'x-ratelimit-remaining-requests',
  'x-ratelimit-remaining-tokens',
  'x-request-id',
]

/**
 * Lets pages in a browser call the models with the usual clients. It stands first in `inbound`, above
 * whatever asks for a key: preflight requests have none. Pages of other origins are not served at
 * all, so that they cost no tokens.
 *
 * @cost Nothing worth mentioning; it reads headers only. A key in a page is a key for everybody:
 *   let pages sign in instead.
 * @example
 * aiCors({ origins: ['https://chat.example.com'] })
 * @see https://learn.microsoft.com/azure/api-management/cors-policy
 */
export const aiCors = buildingBlock((options: AiCorsOptions): readonly In<'inbound'>[] => {
  const { origins, headers = [], exposed = [], credentials = false, maxAge = 600 } = options
  const problem = corsProblem(origins, credentials, maxAge)
  if (problem) return [misuse(problem.message, problem)]
  return [
    cors({
      allowCredentials: credentials,
      terminateUnmatchedRequest: true,
      allowedOrigins: origins,
      allowedMethods: { preflightResultMaxAge: maxAge, method: ['GET', 'POST', 'DELETE'] },
      allowedHeaders: union(sent, headers),
      exposeHeaders: union(read, exposed),
    }),
  ]
})

/** Header names are the same in capitals. */
const union = (usual: readonly string[], further: readonly string[]): readonly string[] => [
  ...new Set([...usual, ...further.map((name) => name.toLowerCase())]),
]

interface Problem {
  readonly message: string
  readonly option: keyof AiCorsOptions
  readonly hint?: string
}

function corsProblem(
  origins: readonly string[],
  credentials: boolean,
  maxAge: number,
): Problem | undefined {
  if (origins.length === 0) return { message: '`origins` is empty.', option: 'origins' }
  if (origins.includes('*') && origins.length > 1) {
    return {
      message: '`origins` has `*` among others.',
      option: 'origins',
      hint: 'Write `*` alone.',
    }
  }
  if (origins.includes('*') && credentials) {
    return { message: '`credentials` cannot go with the origin `*`.', option: 'credentials' }
  }
  const wrong = origins.findIndex((each) => each !== '*' && !origin.test(each))
  if (wrong >= 0) {
    const message = `\`origins[${wrong}]\` is no origin: "${origins[wrong]}".`
    return { message, option: 'origins', hint: 'An origin is a scheme, a host and perhaps a port.' }
  }
  return Number.isInteger(maxAge) && maxAge >= 0
    ? undefined
    : { message: `\`maxAge\` must be a whole number from 0, not ${maxAge}.`, option: 'maxAge' }
}

const origin = /^[a-z][a-z0-9+.-]*:\/\/[^\s/?#@]+$/
