import type { ManagementResponse } from './management-client.ts'
import { retryAfterHeader } from './retry-after-header.ts'
import { ServiceError, serviceError } from './service-error.ts'
import type { Sleep } from './sleep.ts'

/** What polling needs. */
export interface PollOptions {
  readonly method: string
  /** The address of the resource itself. */
  readonly self: string
  /** Asks an address that the service gave; what failed for good is an answer. */
  readonly ask: (address: string) => Promise<ManagementResponse>
  readonly sleep: Sleep
  readonly signal?: AbortSignal | undefined
  readonly now?: () => number
  readonly onWait?: (wait: number, poll: number) => void
}

const deadline = 600_000
const shortest = 100
/** How often an address may not be there yet: what is provisioned appears late. */
const patience = 3

/**
 * Waits until the service has done what it accepted, and returns how that ended. `Location` tells
 * why something failed, `Azure-AsyncOperation` hardly: it is asked only where there is no other.
 * @see https://learn.microsoft.com/azure/azure-resource-manager/management/async-operations
 */
export async function finished(
  first: ManagementResponse,
  options: PollOptions,
): Promise<ManagementResponse> {
  const { method, self, ask, sleep, signal, now = Date.now, onWait } = options
  const { attempts } = first
  if (!isInProgress(first)) return checked(first)
  let { location, operation } = addressesIn(first)
  let answer = first
  let spent = 0
  let absent = 0
  for (let poll = 1; ; poll++) {
    const wait = Math.max(shortest, retryAfterHeader(answer.headers) ?? Math.min(poll, 5) * 1_000)
    if (spent + wait > deadline) throw tooLong(attempts)
    onWait?.(wait, poll)
    await sleep(wait, signal)
    const began = now()
    answer = { ...(await ask(location ?? operation ?? self)), attempts }
    spent += wait + now() - began
    if (answer.status === 404 && method === 'DELETE') return answer
    if (answer.status === 404 && absent < patience) {
      absent++
      if (absent === patience && operation !== undefined) location = undefined
      continue
    }
    if (answer.status >= 400) throw serviceError(answer)
    const isOperation = location === undefined && operation !== undefined
    if (!isInProgress(answer) && !(isOperation && isRunning(answer))) {
      return outcome(answer, isOperation, options)
    }
    const next = addressesIn(answer)
    if (!isOperation) location = next.location ?? location
    operation = next.operation ?? operation
  }
}

/** What a write ended in: the resource, which an operation does not hold. */
async function outcome(
  ended: ManagementResponse,
  isOperation: boolean,
  { method, self, ask }: PollOptions,
): Promise<ManagementResponse> {
  if (isOperation && failed.test(textAt(ended.body, 'status'))) throw lateError(ended)
  const isWhole = !isOperation && ended.body !== undefined
  if (isWhole || (method !== 'PUT' && method !== 'PATCH')) return checked(ended)
  const resource = { ...(await ask(self)), attempts: ended.attempts }
  if (resource.status >= 400) throw serviceError(resource)
  return checked(resource)
}

const addressesIn = ({ headers }: ManagementResponse) => ({
  location: headers('location'),
  operation: headers('azure-asyncoperation'),
})

const running = /^(?:InProgress|Creating|Updating|Deleting|Accepted|Running|NotStarted|Started)$/i
const failed = /^(?:Failed|Canceled|Cancelled)$/i

const isInProgress = (answer: ManagementResponse): boolean =>
  answer.status === 202 || running.test(provisioningState(answer))

const isRunning = ({ body }: ManagementResponse): boolean => running.test(textAt(body, 'status'))

const provisioningState = ({ body }: ManagementResponse): string =>
  textAt((body as { readonly properties?: unknown } | undefined)?.properties, 'provisioningState')

function textAt(value: unknown, name: string): string {
  const found = (value as Readonly<Record<string, unknown>> | null | undefined)?.[name]
  return typeof found === 'string' ? found : ''
}

/** A resource reports its failure in an answer that succeeded. */
function checked(answer: ManagementResponse): ManagementResponse {
  if (failed.test(provisioningState(answer))) throw lateError(answer)
  return answer
}

/** What a resource is called and holds is no part of its error. */
const lateError = ({ body, headers, attempts }: ManagementResponse): ServiceError =>
  serviceError({ body: { error: (body as { error?: unknown }).error ?? {} }, headers, attempts })

const tooLong = (attempts: number): ServiceError =>
  new ServiceError('The service did not finish within 10 minutes what it had begun.', {
    code: 'OperationTimedOut',
    attempts,
  })
