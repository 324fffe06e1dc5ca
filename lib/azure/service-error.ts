import { STATUS_CODES } from 'node:http'

/** One of the mistakes that the service found in what it was sent. */
export interface ServiceErrorDetail {
  readonly code: string
  readonly target: string
  readonly message: string
}

/** The service refused a request, or it could not be reached. */
export class ServiceError extends Error {
  override readonly name = 'ServiceError'
  /** The status of the answer; absent where there was none, or where the work failed later. */
  readonly status?: number
  /** The service's word for what went wrong, or the system's (`ECONNRESET`). */
  readonly code: string
  /** Not `details`: test runners take that for a text of their own. */
  readonly mistakes: readonly ServiceErrorDetail[]
  /** How often the request was sent. After more than one, an earlier one may have done the work. */
  readonly attempts: number
  /** What support asks for. */
  readonly requestId?: string
  /** The host that could not be reached. */
  readonly host?: string

  constructor(
    message: string,
    about: {
      readonly code: string
      readonly status?: number | undefined
      readonly mistakes?: readonly ServiceErrorDetail[]
      readonly attempts?: number
      readonly requestId?: string | undefined
      readonly host?: string | undefined
    },
  ) {
    super(message)
    this.code = about.code
    this.mistakes = about.mistakes ?? []
    this.attempts = about.attempts ?? 1
    if (about.status !== undefined) this.status = about.status
    if (about.requestId !== undefined) this.requestId = about.requestId
    if (about.host !== undefined) this.host = about.host
  }
}

/** Whether an error is a ServiceError, of this copy of the package or another. */
export const isServiceError = (error: unknown): error is ServiceError =>
  error instanceof Error && error.name === 'ServiceError'

/** An answer that says that something failed. */
export interface FailedAnswer {
  readonly status?: number
  /** Parsed where it was JSON, else text. */
  readonly body: unknown
  readonly headers?: (name: string) => string | undefined
  readonly attempts: number
}

/**
 * The error that an answer holds, whatever its form: an error of the management API, a page of a
 * proxy, nothing.
 */
export function serviceError({ status, body, headers, attempts }: FailedAnswer): ServiceError {
  const error = errorIn(body)
  const mistakes = detailsIn(error['details'])
  const own = text(error['message'])
  const told = [own, ...mistakes.map(({ message }) => message)].filter((each) => each !== '')
  return new ServiceError(told.length > 0 ? told.join(' ') : untold(status, body), {
    code: text(error['code']) || headers?.('x-ms-error-code') || nameOf(status),
    status,
    mistakes,
    attempts,
    requestId: headers?.('x-ms-request-id') ?? headers?.('x-ms-correlation-request-id'),
  })
}

type Fields = Readonly<Record<string, unknown>>

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** `{ error: { code, message } }`, as the management API has it, or the inside of that alone. */
function errorIn(body: unknown): Fields {
  if (!isFields(body)) return {}
  if (isFields(body['error'])) return body['error']
  if (typeof body['error'] === 'string') return { message: body['error'] }
  return { code: body['code'], message: body['message'] ?? body['Message'], ...body }
}

const detailsIn = (details: unknown): readonly ServiceErrorDetail[] =>
  Array.isArray(details)
    ? details.filter(isFields).map(({ code, target, message }) => ({
        code: text(code),
        target: text(target),
        message: text(message),
      }))
    : []

/** A text of the service as one line. */
const text = (value: unknown): string =>
  typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : ''

function untold(status: number | undefined, body: unknown): string {
  if (status === undefined) return 'The service failed and did not say why.'
  const title = typeof body === 'string' ? /<title>([^<]{1,100})<\/title>/i.exec(body)?.[1] : ''
  const answer = `The service answered ${status} ${STATUS_CODES[status] ?? ''}`.trimEnd()
  if (!title) return `${answer} and did not say why.`
  return `${answer} with a web page, \`${text(title)}\`.`
}

/** `BadGateway` for 502. */
const nameOf = (status: number | undefined): string =>
  status === undefined ? 'Failed' : (STATUS_CODES[status] ?? String(status)).replace(/\W/g, '')

/** A position in the text that was sent; lines and columns count from 1. */
export interface Position {
  readonly element?: string
  readonly line: number
  readonly column: number
  /** What is wrong there. */
  readonly text: string
}

/** The position that a message of the service names. */
export function positionIn(message: string): Position | undefined {
  const inElement = /Error in element '([^']+)' on line (\d+), column (\d+):\s*([\s\S]*)/.exec(
    message,
  )
  if (inElement) {
    const [, element, line, column, rest] = inElement
    return { element: element!, line: Number(line), column: Number(column), text: rest!.trim() }
  }
  const inText = /\bLine (\d+), position (\d+)\.?/.exec(message)
  if (!inText) return undefined
  const [found, line, column] = inText
  return { line: Number(line), column: Number(column), text: message.replace(found, '').trim() }
}
