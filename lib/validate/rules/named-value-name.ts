import { problemRule } from '../problem-rule.ts'

/** A named value has a name that the service accepts. */
export const namedValueName = problemRule(
  'named-value-name',
  'error',
  'A named value has a name that the service accepts.',
  'https://learn.microsoft.com/azure/api-management/api-management-howto-properties',
)
