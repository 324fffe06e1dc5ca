import type { NamedValueText } from '../../expressions/expression.ts'
import { namedValuesIn } from '../../xml/named-values.ts'
import type { Literal } from '../../xml/node.ts'
import { collectionOf, type ResourceReference } from '../../xml/resource-reference.ts'
import { external } from '../external.ts'
import { displayNameOf, type NamedValue } from '../named-value.ts'
import type { Resource } from '../resource.ts'

/** A backend or a logger by what the service calls it: one of these, or one of the service's. */
export function referenceTo(
  made: readonly Resource[],
  type: 'backend' | 'logger',
  path: unknown,
): ResourceReference | undefined {
  const id = typeof path === 'string' ? path.slice(path.lastIndexOf('/') + 1) : ''
  if (id === '') return undefined
  const own = made.find((each) => collectionOf(each.resource) === type && each.id === id)
  return own ?? external[type](id)
}

/** A named value by what stands between the braces: one of these, or one of the service's. */
export const namedValueCalled = (
  made: readonly Resource[],
  name: string,
): NamedValue | NamedValueText =>
  made.find(
    (each): each is NamedValue => each.resource === 'named-value' && displayNameOf(each) === name,
  ) ?? external.namedValue(name)

/** Whether a text refers to named values; a name has at most 256 characters. */
export function isNamedText(text: unknown): text is string {
  if (typeof text !== 'string') return false
  const names = namedValuesIn(text)
  return names.length > 0 && names.every(({ name }) => name.length <= 256)
}

/** A text with named values, as the builders take it; what is none stays as it is. */
export function namedText(made: readonly Resource[], text: unknown): unknown {
  if (!isNamedText(text)) return text
  const [{ name, start, end } = { name: '', start: 0, end: 0 }] = namedValuesIn(text)
  if (start === 0 && end === text.length) return namedValueCalled(made, name)
  return { kind: 'literal', text, namedValues: true } satisfies Omit<Literal, 'origin'>
}
