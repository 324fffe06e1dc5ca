import type { Selector } from '../budgets/budget.ts'
import { groupKey } from '../reports/group-key.ts'

/** The calls that a `where` names, which was checked; names are read as reports read them. */
export function selectorOf(where: Readonly<Record<string, string>>): Selector {
  const all = Object.entries(where).map(([name, value]) => ({ key: keyOf(name), value }))
  const named = (kind: 'dimension' | 'attribute'): readonly (readonly [string, string])[] =>
    all.flatMap(({ key, value }) => (key.kind === kind ? [[key.name, value] as const] : []))
  const dimensions = named('dimension')
  const attributes = named('attribute')
  return {
    ...(dimensions.length > 0 && { dimensions: Object.fromEntries(dimensions) }),
    ...(attributes.length > 0 && { attributes: Object.fromEntries(attributes) }),
  }
}

/** What selects nothing must not select everything. */
function keyOf(name: string) {
  const key = groupKey(name)
  if (typeof key === 'string') throw new TypeError(key)
  if (key.kind === 'fact') throw new TypeError(`${name} is not a dimension.`)
  return key
}
