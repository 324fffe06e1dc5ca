import { UserError } from '../workspace/user-error.ts'

/** The exit code of a conflict: the live side changed, and nothing of it was overwritten. */
export const conflictExit = 3

/** Somebody else changed what a deployment was about to change. */
export const deploymentConflict = (message: string, hint: string): UserError =>
  new UserError(message, { hint, exitCode: conflictExit })

/** Whether an error is such a conflict. */
export const isConflict = (error: unknown): boolean =>
  error instanceof UserError && error.exitCode === conflictExit
