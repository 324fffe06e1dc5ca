import { structuredPatch } from 'diff'
import { print } from '../xml/print.ts'
import type { Content } from './content.ts'
import { plainDocument } from './plain-document.ts'
import { typeOf } from './properties/type-of.ts'
import { readableNodes } from './readable-nodes.ts'
import { shownProperties } from './shown-properties.ts'

/** A line of a unified diff: kept, removed, added, or the head of what follows. */
export interface DiffLine {
  readonly kind: ' ' | '-' | '+' | '@'
  readonly text: string
}

/**
 * Two contents of a resource line by line, both printed in the same way: what differs in nothing
 * but layout is no line of it. A content that is not there has no lines.
 */
export function unifiedDiff(
  before: Content | undefined,
  after: Content | undefined,
  { context = 3 }: { readonly context?: number } = {},
): readonly DiffLine[] {
  const [left, right] = printed(before, after)
  const { hunks } = structuredPatch('', '', left, right, undefined, undefined, { context })
  return hunks.flatMap(({ oldStart, oldLines, newStart, newLines, lines }) => [
    {
      kind: '@',
      text: `@@ -${range(oldStart, oldLines)} +${range(newStart, newLines)} @@`,
    } as const,
    ...lines.map((line) => ({ kind: line[0] as ' ' | '-' | '+', text: line.slice(1) })),
  ])
}

/** Of no lines, the number is that of the line before. */
const range = (start: number, count: number): string =>
  `${count === 0 ? start - 1 : start},${count}`

function printed(
  before: Content | undefined,
  after: Content | undefined,
): readonly [string, string] {
  const readable = readableNodes()
  const xml = (content: Content | undefined): string =>
    content?.kind === 'xml' ? print(readable(plainDocument(content.text))) : ''
  const right = xml(after)
  const left = xml(before)
  const propertiesOf = (content: Content | undefined) =>
    content?.kind === 'json' ? content.properties : {}
  const [from, to] = [propertiesOf(before), propertiesOf(after)]
  const [a, b] = shownProperties(typeOf(to) ?? typeOf(from) ?? 'backend', from, to)
  return [
    before?.kind === 'json' ? jsonText(a) : left,
    after?.kind === 'json' ? jsonText(b) : right,
  ]
}

const jsonText = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`
