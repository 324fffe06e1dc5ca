import { problemRule } from '../problem-rule.ts'

/** The text is well-formed XML, expressions aside. */
export const malformedXml = problemRule(
  'malformed-xml',
  'error',
  'The text is well-formed XML, expressions aside.',
)
