import { problemRule } from '../problem-rule.ts'

/** An expression fills its whole value. */
export const strayText = problemRule(
  'stray-text',
  'warning',
  'An expression fills its whole value.',
  'https://learn.microsoft.com/azure/api-management/api-management-policy-expressions',
)
