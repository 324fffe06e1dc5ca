import { problemRule } from '../problem-rule.ts'

/** A builder gets values that a policy can hold. */
export const invalidArgument = problemRule(
  'invalid-argument',
  'error',
  'A builder gets values that a policy can hold.',
)
