import { callSite } from '../diagnostics/call-site.ts'
import type { XmlComment } from '../xml/node.ts'

/** A comment in the XML; `--`, which XML forbids there, is written as `- -`. */
export function comment(text: string): XmlComment {
  const safe = text.replace(/\r\n?/g, '\n').replace(/--+/g, (dashes) => [...dashes].join(' '))
  return Object.freeze({ kind: 'comment', text: ` ${safe.trim()} `, origin: callSite(comment) })
}
