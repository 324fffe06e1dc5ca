import { createHash, randomUUID } from 'node:crypto'
import { isUserError } from '../../workspace/user-error.ts'
import { authenticate } from '../access/authenticate.ts'
import { type Caller, isRefusal } from '../access/caller.ts'
import type { ServiceOpener } from '../service.ts'
import { errorAnswer } from './answers.ts'
import type { ApiAnswer, ApiRequest, Audience, Route } from './route.ts'

/** How requests are answered. */
export interface Handling {
  readonly open: ServiceOpener
  /** Says what went wrong on this side, with the id that the answer has. */
  readonly onProblem: (id: string, error: unknown) => void
}

/** Answers a request: who sends it is told first, and nothing else is said to those not let in. */
export async function handleRequest(
  route: Route,
  request: ApiRequest,
  { open, onProblem }: Handling,
): Promise<ApiAnswer> {
  try {
    const service = await open().catch(asOwnFault)
    const found = await callerOf(route.audience, request, service.access)
    if (found && 'body' in found) return found
    return withTag(await route.answer(service, request, found), request)
  } catch (error) {
    if (isUserError(error)) {
      const message = [error.message, error.hint].filter(Boolean).join(' ')
      return errorAnswer(400, 'bad-request', message)
    }
    const id = randomUUID()
    onProblem(id, error)
    return errorAnswer(
      503,
      'unavailable',
      `Something is wrong here; try again. The log has ${id}.`,
      {
        'Retry-After': '5',
      },
    )
  }
}

/** What is wrong with the settings or the store is for the log, not for whoever asks. */
function asOwnFault(cause: unknown): never {
  throw new Error('The collector cannot be opened.', { cause })
}

type Access = Parameters<typeof authenticate>[1]

async function callerOf(
  audience: Audience,
  { headers, query }: ApiRequest,
  access: Access,
): Promise<Caller | ApiAnswer | undefined> {
  if (audience === 'anyone') return undefined
  const caller = await authenticate({ headers, query }, access)
  if (isRefusal(caller)) {
    const { status, message, challenge } = caller
    const code = { 401: 'unauthorized', 403: 'forbidden', 503: 'unavailable' }[status]
    return errorAnswer(status, code, message, challenge ? { 'WWW-Authenticate': challenge } : {})
  }
  return isFor[audience](caller)
    ? caller
    : errorAnswer(403, 'forbidden', `${caller.name} may not do this.`)
}

const isFor: Readonly<Record<Exclude<Audience, 'anyone'>, (caller: Caller) => boolean>> = {
  'bill-reader': ({ mayReadBill }) => mayReadBill,
  reader: ({ mayRead }) => mayRead,
  sender: ({ maySend }) => maySend,
}

/** Who asks again for what has not changed is told only that. */
function withTag({ essence, ...answer }: ApiAnswer, { headers }: ApiRequest): ApiAnswer {
  if (answer.status !== 200) return answer
  const digest = createHash('sha256')
    .update(essence ?? answer.body)
    .digest('base64url')
  const tag = essence === undefined ? `"${digest}"` : `W/"${digest}"`
  const tagged = { ...answer, headers: { ...answer.headers, ETag: tag } }
  return isKnown(digest, headers.get('if-none-match'))
    ? { ...tagged, status: 304, body: '' }
    : tagged
}

/** Proxies that compress an answer make its tag a weak one. */
const isKnown = (digest: string, header: string | null): boolean =>
  (header ?? '').split(',').some((tag) => tag.trim().replace(/^W\//, '') === `"${digest}"`)
