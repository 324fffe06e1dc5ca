import { type Source, span } from '../diagnostics/source.ts'
import { type Format, read } from '../xml/read.ts'
import type { PolicyDocument } from './document.ts'
import { markupElements } from './markup.ts'
import type { Target } from './target.ts'

/** Reads policy text into a document; what is wrong with the text is among its nodes. */
export function readDocument(
  source: Source,
  options: { readonly target?: Target; readonly format?: Format } = {},
): PolicyDocument {
  const { target, format } = options
  const { nodes } = read(source, { markup: markupElements, ...(format && { format }) })
  return {
    apimPolicy: 1,
    kind: 'document',
    ...(target && { target }),
    nodes,
    origin: span(source, 0, Math.min(1, source.text.length)),
  }
}
