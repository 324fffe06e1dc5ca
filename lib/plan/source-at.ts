import type { Change, SourceLine } from './change.ts'

/** Where a line of the text that a change sends was written; the first line is the whole. */
export const sourceAt = ({ sources = [] }: Change, line = 1): SourceLine | undefined =>
  sources.findLast((each) => each.line <= line) ?? sources[0]

/** `policies-src/orders.ts:4:7`, as editors and terminals link it. */
export const placeOf = ({ path, sourceLine, sourceColumn }: SourceLine): string =>
  `${path}:${sourceLine}:${sourceColumn}`
