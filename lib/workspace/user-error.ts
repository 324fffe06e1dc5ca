/** A mistake that is not in the policies: shown as a message and a hint, never with a stack. */
export class UserError extends Error {
  override readonly name = 'UserError'
  readonly hint?: string
  /** The exit code of the command; 3 for a conflict with somebody else. */
  readonly exitCode: number

  constructor(
    message: string,
    options: {
      readonly hint?: string
      readonly cause?: unknown
      readonly exitCode?: number
    } = {},
  ) {
    super(message, { cause: options.cause })
    if (options.hint !== undefined) this.hint = options.hint
    this.exitCode = options.exitCode ?? 1
  }
}

/** Whether an error is a UserError, of this copy of the package or another. */
export const isUserError = (error: unknown): error is UserError =>
  error instanceof Error && error.name === 'UserError'
