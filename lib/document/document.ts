import type { Origin } from '../diagnostics/source.ts'
import type { XmlNode } from '../xml/node.ts'
import type { Target } from './target.ts'

/** A policy document or fragment: what it belongs to and the XML it holds. */
export interface PolicyDocument {
  /** Tells a document from anything else, also when two copies of this package are loaded. */
  readonly apimPolicy: 1
  readonly kind: 'document'
  /** Absent for text that is checked on its own. */
  readonly target?: Target
  readonly nodes: readonly XmlNode[]
  readonly origin: Origin
}

/** Whether a value is a document, of this copy of the package or another. */
export const isDocument = (value: unknown): value is PolicyDocument =>
  typeof value === 'object' &&
  value !== null &&
  'apimPolicy' in value &&
  value.apimPolicy === 1 &&
  'kind' in value &&
  value.kind === 'document'
