import type { Origin, Span } from '../diagnostics/source.ts'
import type { ResourceReference } from './resource-reference.ts'

/** Plain text: entities are already decoded, line ends are LF. */
export interface Literal {
  readonly kind: 'literal'
  readonly text: string
  /** Set where `{{name}}` in the text is meant as a named value. */
  readonly namedValues?: true
  /** Set for what was to be an expression but does not end as one: the text as it was written. */
  readonly broken?: true
  /** The resources that a builder was given for the text. */
  readonly references?: readonly ResourceReference[]
  readonly origin: Origin
}

/**
 * A C# policy expression: `@(…)` or, as a block, `@{…}`.
 * @see https://learn.microsoft.com/azure/api-management/api-management-policy-expressions
 */
export interface Code {
  readonly kind: 'code'
  readonly form: 'expression' | 'block'
  /** What stands between the brackets, to the byte; line ends are LF. */
  readonly code: string
  /** Set for code written in TypeScript: the printer may indent it to its surroundings. */
  readonly free?: true
  /** Set for an expression on one line that a builder wrote: the printer may lay it out. */
  readonly flat?: true
  readonly origin: Origin
}

/** What an attribute or a text holds: an expression always fills the whole value. */
export type Value = Literal | Code

export interface XmlAttribute {
  readonly name: string
  readonly value: Value
  readonly origin: Origin
}

export interface XmlElement {
  readonly kind: 'element'
  readonly name: string
  readonly attributes: readonly XmlAttribute[]
  readonly children: readonly XmlNode[]
  readonly origin: Origin
  /** The name in the opening tag, where the element was read from text. */
  readonly nameSpan?: Span
}

export interface XmlText {
  readonly kind: 'text'
  readonly value: Value
  /** Set where the text was, and is to be, written as a CDATA section. */
  readonly cdata?: true
  readonly origin: Origin
}

export interface XmlComment {
  readonly kind: 'comment'
  readonly text: string
  readonly origin: Origin
}

/** A piece that could not be understood; rules report it, nothing prints it. */
export interface XmlProblem {
  readonly kind: 'problem'
  readonly code: string
  readonly severity: 'error' | 'warning'
  readonly message: string
  readonly hint?: string
  readonly origin: Origin
}

export type XmlNode = XmlElement | XmlText | XmlComment | XmlProblem
