/** A mistake that is not in the policies: shown as a message and a hint, never with a stack. */
export class UserError extends Error {
  override readonly name = 'UserError'
  readonly hint?: string

  constructor(message: string, options: { readonly hint?: string; readonly cause?: unknown } = {}) {
    super(message, { cause: options.cause })
    if (options.hint !== undefined) this.hint = options.hint
  }
}

/** Whether an error is a UserError, of this copy of the package or another. */
export const isUserError = (error: unknown): error is UserError =>
  error instanceof Error && error.name === 'UserError'
