import type { Origin } from './source.ts'

export type Severity = 'error' | 'warning'

/** What is wrong with a policy, where, and how to mend it. */
export interface Diagnostic {
  /** The file name of the rule that found it. */
  readonly code: string
  readonly severity: Severity
  /** One sentence; names stand in backticks. */
  readonly message: string
  /** How to mend it, one sentence. */
  readonly hint?: string
  /** The page that states the fact. */
  readonly docs?: string
  readonly origin: Origin
}

/** A place in a file as editors count: lines and columns start at 1, the end is exclusive. */
export interface Location {
  readonly path: string
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
  /** The text of the first line, without its line end. */
  readonly lineText: string
}

/** A finding as it is shown: its origin turned into a location. */
export interface Finding extends Omit<Diagnostic, 'origin'> {
  readonly location?: Location
  /** Set where an ignore comment silenced the finding; the text is the reason given, or empty. */
  readonly suppressed?: string
}
