import type { Expression } from '../expression.ts'
import type { Equality } from './comparison.ts'
import type { ToText } from './to-text.ts'

/** A condition; `all`, `any` and `not` combine several. */
export interface BooleanExpression extends Expression<boolean>, Equality<boolean>, ToText {}
