import { XMLValidator } from 'fast-xml-parser'
import { markupElements } from '../document/markup.ts'
import { equal } from '../xml/equal.ts'
import { print } from '../xml/print.ts'
import { read } from '../xml/read.ts'
import type { CompiledDocument } from './compile.ts'

/**
 * Whether a printed document reads back as what it was printed from, and whether an independent
 * parser calls its encoded form well-formed XML. Where not, this package is wrong, not the user.
 */
export function survives({ document, xml }: CompiledDocument): boolean {
  const again = read({ path: 'printed', text: xml }, { markup: markupElements }).nodes
  if (!equal(document.nodes, again)) return false
  const encoded = print(document.nodes, { format: 'xml', markup: markupElements })
  return XMLValidator.validate(encoded) === true
}
