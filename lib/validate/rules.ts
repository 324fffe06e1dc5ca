import type { ProjectRule, Rule } from './rule.ts'
import { bareAmpersand } from './rules/bare-ampersand.ts'
import { bracketInString } from './rules/bracket-in-string.ts'
import { invalidArgument } from './rules/invalid-argument.ts'
import { malformedComment } from './rules/malformed-comment.ts'
import { malformedExpression } from './rules/malformed-expression.ts'
import { malformedXml } from './rules/malformed-xml.ts'
import { namedValueName } from './rules/named-value-name.ts'
import { sectionAllowed } from './rules/section-allowed.ts'
import { strayText } from './rules/stray-text.ts'

/** Every rule; findings at one place come in this order, what matters most first. */
export const rules: readonly (Rule | ProjectRule)[] = [
  malformedXml,
  malformedExpression,
  malformedComment,
  strayText,
  bracketInString,
  bareAmpersand,
  invalidArgument,
  namedValueName,
  sectionAllowed,
]
