import { problemRule } from '../problem-rule.ts'

/** `&` is written as an entity outside expressions. */
export const bareAmpersand = problemRule(
  'bare-ampersand',
  'warning',
  '`&` is written as an entity outside expressions.',
)
