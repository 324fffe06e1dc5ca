import type { Expression, NamedValueText } from '../../lib/index.ts'

/** A text that is written here, a named value, or an expression. */
export type TextValue = string | NamedValueText | Expression<string>

/** A text that no expression can give. */
export type PlainText = string | NamedValueText
