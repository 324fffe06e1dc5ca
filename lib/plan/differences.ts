import type { Content, DeployedType } from './content.ts'
import type { Difference } from './difference.ts'
import { jsonDifferences } from './json-differences.ts'
import { shownProperties } from './shown-properties.ts'
import { xmlDifferences } from './xml-differences.ts'

/**
 * In what the meaning of two contents of a resource differs; nothing exactly where they are the
 * same. A content that comes or goes as a whole is one difference, its path empty.
 */
export function differences(
  type: DeployedType,
  before: Content | undefined,
  after: Content | undefined,
): readonly Difference[] {
  if (!before) return after ? [{ kind: 'added', path: '', ...firstLine(after) }] : []
  if (!after) return [{ kind: 'removed', path: '' }]
  if (before.kind === 'xml' && after.kind === 'xml') return xmlDifferences(before.text, after.text)
  if (before.kind === 'json' && after.kind === 'json') {
    return jsonDifferences(...shownProperties(type, before.properties, after.properties))
  }
  return [
    { kind: 'changed', path: '', before: before.kind, after: after.kind, ...firstLine(after) },
  ]
}

const firstLine = (content: Content): Pick<Difference, 'line'> =>
  content.kind === 'xml' ? { line: 1 } : {}
