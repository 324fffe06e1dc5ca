import { setHeader, setQueryParameter } from '../../lib/index.ts'
import type { In } from './in-section.ts'

/** Where clients put the key of a subscription. */
export interface KeyPlaces {
  readonly headers: readonly string[]
  readonly queryParameters: readonly string[]
}

/** The gateway's own names, and those that the clients of Azure OpenAI use. */
export const keyPlaces: KeyPlaces = {
  headers: ['api-key', 'Ocp-Apim-Subscription-Key'],
  queryParameters: ['api-key', 'subscription-key'],
}

/** Keeps the key of the client from the backend. */
export const removeKeys = ({ headers, queryParameters }: KeyPlaces): readonly In<'inbound'>[] => [
  ...headers.map((name) => setHeader({ name, existsAction: 'delete' })),
  ...queryParameters.map((name) => setQueryParameter({ name, existsAction: 'delete' })),
]
