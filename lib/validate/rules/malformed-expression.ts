import { problemRule } from '../problem-rule.ts'

/** An expression ends with the bracket that closes the one after `@`. */
export const malformedExpression = problemRule(
  'malformed-expression',
  'error',
  'An expression ends with the bracket that closes the one after `@`.',
  'https://learn.microsoft.com/azure/api-management/api-management-policy-expressions',
)
