import { problemRule } from '../problem-rule.ts'

/** Brackets in strings and comments of an expression are balanced. */
export const bracketInString = problemRule(
  'bracket-in-string',
  'warning',
  'Brackets in strings and comments of an expression are balanced.',
  'https://learn.microsoft.com/azure/api-management/api-management-policy-expressions',
)
