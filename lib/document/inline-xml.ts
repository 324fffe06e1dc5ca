import { callSite } from '../diagnostics/call-site.ts'
import type { Place } from '../policies/definition.ts'
import type { PolicyNode } from '../policies/policy-node.ts'
import { read } from '../xml/read.ts'
import { markupElements } from './markup.ts'

/**
 * Policies written as XML, checked like the rest. Spread the result:
 * `inbound: [base(), ...inlineXml('<trace source="a">b</trace>')]`.
 */
export function inlineXml(xml: string): readonly PolicyNode<Place>[] {
  const source = { path: 'inlineXml', text: xml, within: callSite(inlineXml) }
  return read(source, { markup: markupElements })
    .nodes as readonly unknown[] as readonly PolicyNode<Place>[]
}
