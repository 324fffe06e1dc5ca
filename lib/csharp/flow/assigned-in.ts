import type { Binding } from '../check/binding.ts'
import { walk } from '../syntax/walk.ts'

const cache = new WeakMap<object, ReadonlySet<number>>()

/** The locals that a piece of code assigns, by the offset of their declaration. */
export function assignedIn(binding: Binding, syntax: object): ReadonlySet<number> {
  const known = cache.get(syntax)
  if (known) return known
  const found = new Set<number>()
  const add = (target: object) => {
    const local = binding.locals.get(target)
    if (local) found.add(local.declaredAt)
  }
  walk(syntax, (node) => {
    if (node.kind === 'assignment') add(node.target)
    else if (node.kind === 'increment') add(node.operand)
    else if (node.kind === 'unary' && /^(?:\+\+|--)$/.test(node.operator)) add(node.operand)
    else if (node.kind === 'call' || node.kind === 'new') {
      for (const { mode, value } of node.arguments) if (mode === 'out' || mode === 'ref') add(value)
    } else if (node.kind === 'tuple') for (const { value } of node.elements) add(value)
  })
  cache.set(syntax, found)
  return found
}
