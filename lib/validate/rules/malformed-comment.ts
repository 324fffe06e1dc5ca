import { problemRule } from '../problem-rule.ts'

/** A comment holds no `--`. */
export const malformedComment = problemRule(
  'malformed-comment',
  'warning',
  'A comment holds no `--`.',
)
