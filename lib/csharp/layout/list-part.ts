import type { ExpressionSyntax, Initializer, InitializerItem, Place } from '../syntax/tree.ts'

/** An argument, a member or an element of a list in brackets. */
export interface ListPart extends Place {
  readonly value: InitializerItem
}

export const isExpression = (item: InitializerItem): item is ExpressionSyntax =>
  item.kind !== 'members' && item.kind !== 'elements'

/** Whether a value is a word or a few: breaking the line beside it helps no reader. */
export const isPlain = (item: InitializerItem): boolean => {
  switch (item.kind) {
    case 'number':
    case 'string':
    case 'character':
    case 'boolean':
    case 'null':
    case 'interpolated':
    case 'name':
    case 'predefined-type':
      return true
    case 'member':
      return isPlain(item.target)
    default:
      return false
  }
}

/** Whether a value has brackets of its own that hold something. */
export const hasBrackets = (item: InitializerItem): boolean => {
  switch (item.kind) {
    case 'new':
      return item.arguments.length > 0 || partsIn(item.initializer) > 0
    case 'new-array':
      return partsIn(item.initializer) > 0
    case 'anonymous':
      return item.members.length > 0
    case 'lambda':
      return item.body.kind !== 'block' && hasBrackets(item.body)
    default:
      return false
  }
}

const partsIn = (initializer: Initializer | undefined): number => {
  if (initializer === undefined) return 0
  const { kind } = initializer
  return kind === 'members' ? initializer.members.length : initializer.elements.length
}

/** Whether arguments are so few and short that they belong on one line. */
export const holdLittle = (parts: readonly ListPart[]): boolean => {
  const width = (parts.at(-1)?.end ?? 0) - (parts[0]?.start ?? 0)
  return parts.every(({ value }) => isPlain(value)) && (parts.length < 2 || width <= 60)
}

/** Whether the last part may open its brackets on the line of the list: `new JProperty("a", new …`. */
export function sharesBrackets(parts: readonly ListPart[]): boolean {
  const last = parts.at(-1)
  if (!last || !hasBrackets(last.value)) return false
  if (parts.length === 1) return last.value.kind === 'lambda'
  return parts.slice(0, -1).every(({ value }) => isPlain(value))
}
