/** A text that findings point into. */
export interface Source {
  /** Where the text was read from, as findings show it. */
  readonly path: string
  readonly text: string
  /** Where the text itself stands when it is part of another, as with `inlineXml`. */
  readonly within?: CallSite
}

/** A stretch of a source, in UTF-16 offsets; the end is exclusive. */
export interface Span {
  readonly kind: 'span'
  readonly source: Source
  readonly start: number
  readonly end: number
}

/**
 * Where TypeScript code called a builder. The frame is turned into text only when a finding needs
 * it, because a build makes thousands of calls and shows a handful of findings.
 */
export interface CallSite {
  readonly kind: 'call'
  /** Holds `stack`, one frame deep. */
  readonly trace: { readonly stack?: string }
  /** Keys of the call's argument that lead to the place meant, such as `['api', 'calls']`. */
  readonly keys: readonly string[]
  /** The stretch meant of the C# that the call's template holds, in offsets of `text`. */
  readonly code?: { readonly text: string; readonly start: number; readonly end: number }
}

/** Where a node was written. */
export type Origin = Span | CallSite

/** A stretch of a source. */
export const span = (source: Source, start: number, end: number): Span => ({
  kind: 'span',
  source,
  start,
  end,
})
