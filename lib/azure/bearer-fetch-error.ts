import { isUserError, UserError } from '../workspace/user-error.ts'
import { isServiceError, ServiceError } from './service-error.ts'
import { signInError } from './sign-in-error.ts'

/** What is asked for, in words that errors are made of. */
export interface Errand {
  /** What is done: `read the costs of /subscriptions/…`. */
  readonly action: string
  /** What is asked: `The container \`usage\``. */
  readonly subject: string
  /** The role that allows it. */
  readonly role: string
  /** Where the subject is configured: `bill.scope`. */
  readonly setting: string
}

/** What an error means to whom it happens; it holds no token and no header. */
export function bearerFetchError(
  error: unknown,
  { action, subject, role, setting, host }: Errand & { readonly host: string },
): UserError | undefined {
  if (isUserError(error)) return error
  if (!isServiceError(error)) return signInError(error)
  const { status, code, message, requestId } = error
  if (status === undefined) return unreachable(code, host)
  const answered = `${status} ${code}`
  if (status === 401) {
    return new UserError(`Azure did not accept the sign-in (${answered}).`, {
      hint: 'Sign in again with `az login`, and check that `cloud` in the settings is right.',
    })
  }
  if (status === 403) {
    return new UserError(`You are not allowed to ${action} (${answered}).`, {
      hint: `Ask for the role \`${role}\`. A new role takes minutes to work.`,
    })
  }
  if (status === 404) {
    return new UserError(`${subject} does not exist (${answered}).`, {
      hint: `Check \`${setting}\` in the settings.`,
    })
  }
  if (status === 429) {
    return new UserError('Azure refuses requests, because there were too many.', {
      hint: 'Try again in some minutes.',
    })
  }
  if (status >= 500) {
    return new UserError(`\`${host}\` is not well: it answered ${answered}, again and again.`, {
      hint: `Try again later, and see https://status.azure.com.${requestId ? ` Request: ${requestId}.` : ''}`,
    })
  }
  return new UserError(`Azure refused to ${action} (${answered}): ${message}`, { cause: error })
}

function unreachable(code: string, host: string): UserError {
  const isUnknown = /^(?:ENOTFOUND|EAI_\w+)$/.test(code)
  const isLate = code === 'ETIMEDOUT'
  const what = isUnknown
    ? 'was not found'
    : isLate
      ? 'did not answer in time'
      : 'could not be reached'
  return new UserError(`\`${host}\` ${what} (${code}).`, {
    hint: 'Check the network, the firewall and `cloud` in the settings.',
  })
}

/** `fetch` has words of its own for what the system calls otherwise. */
const codes: Readonly<Record<string, string>> = {
  UND_ERR_SOCKET: 'ECONNRESET',
  UND_ERR_CONNECT_TIMEOUT: 'ETIMEDOUT',
  UND_ERR_HEADERS_TIMEOUT: 'ETIMEDOUT',
  UND_ERR_BODY_TIMEOUT: 'ETIMEDOUT',
}

/** What kept a request from its answer, if that is what an error of `fetch` tells. */
export function unreachedError(
  error: unknown,
  { host, attempts }: { readonly host: string; readonly attempts: number },
): ServiceError | undefined {
  if (!(error instanceof Error)) return undefined
  const { code } = (error.cause ?? {}) as { readonly code?: unknown }
  const isLate = error.name === 'TimeoutError'
  const isUnreached = error instanceof TypeError && error.cause !== undefined
  if (!isLate && !isUnreached) return undefined
  const own = typeof code === 'string' ? code : 'REQUEST_SEND_ERROR'
  const reason = isLate ? 'ETIMEDOUT' : (codes[own] ?? own)
  return new ServiceError(`${host} could not be reached: ${reason}.`, {
    code: reason,
    attempts,
    host,
  })
}
