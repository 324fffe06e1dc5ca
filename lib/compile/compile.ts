import type { PolicyDocument } from '../document/document.ts'
import { markupElements } from '../document/markup.ts'
import { targetPath } from '../document/target.ts'
import { print } from '../xml/print.ts'
import type { Format } from '../xml/read.ts'

/** A document as policy text. */
export interface CompiledDocument {
  readonly document: PolicyDocument
  /** Where the text belongs below the output folder. */
  readonly path: string
  readonly xml: string
}

/** Prints a document that has a target. */
export function compile(
  document: PolicyDocument,
  { format = 'rawxml' }: { readonly format?: Format } = {},
): CompiledDocument {
  if (!document.target) throw new TypeError('A document without a target has no place to go.')
  const xml = print(document.nodes, { format, markup: markupElements })
  return { document, path: targetPath(document.target), xml }
}
