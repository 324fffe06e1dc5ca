import type { Origin } from '../diagnostics/source.ts'
import { markupElements } from '../document/markup.ts'
import { elements } from '../document/visit.ts'
import type { XmlElement } from '../xml/node.ts'
import { read } from '../xml/read.ts'
import type { CompiledDocument } from './compile.ts'

/** Where a stretch of printed text comes from. */
export interface Mapping {
  /** Offsets into the printed text; the end is exclusive. */
  readonly start: number
  readonly end: number
  readonly origin: Origin
}

/** For each element of a compiled document the stretch it was printed to, outer ones first. */
export function sourceMap({ document, xml }: CompiledDocument): readonly Mapping[] {
  const printed = read({ path: 'printed', text: xml }, { markup: markupElements }).nodes
  return pair(elements(document.nodes), elements(printed))
}

function pair(written: readonly XmlElement[], printed: readonly XmlElement[]): readonly Mapping[] {
  return written.flatMap((element, index) => {
    const twin = printed[index]
    if (twin?.origin.kind !== 'span') return []
    const { start, end } = twin.origin
    const inner = pair(elements(element.children), elements(twin.children))
    return [{ start, end, origin: element.origin }, ...inner]
  })
}

/** The origin of the innermost element at an offset of the printed text. */
export const originAt = (mappings: readonly Mapping[], offset: number): Origin | undefined =>
  mappings.findLast(({ start, end }) => start <= offset && offset < end)?.origin
