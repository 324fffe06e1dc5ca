/** One thing that is wrong with what was sent. */
export interface ErrorDetail {
  readonly code: string
  readonly target?: string
  readonly message: string
}

/** What an answer says of an error. */
export interface ErrorContent {
  readonly status: number
  readonly code: string
  readonly message: string
  readonly details: readonly object[] | null
}

/** Thrown where the service refuses a request. */
export class Refusal extends Error {
  readonly content: ErrorContent

  constructor(content: ErrorContent) {
    super(content.message)
    this.content = content
  }
}

/** A refusal without details. */
export const refusal = (status: number, code: string, message: string): Refusal =>
  new Refusal({ status, code, message, details: null })

/** A value that the service does not take, in the words that it has for all of them. */
export const validationError = (details: readonly ErrorDetail[]): Refusal =>
  new Refusal({
    status: 400,
    code: 'ValidationError',
    message: 'One or more fields contain incorrect values:',
    details,
  })

/** A single field that the service does not take. */
export const fieldError = (target: string, message: string): Refusal =>
  validationError([{ code: 'ValidationError', target, message }])

/** The body of an error's answer. */
export const errorBody = ({ code, message, details }: ErrorContent): object => ({
  error: { code, message, details },
})
