import type { Visit } from '../document/visit.ts'

/** Whether two elements stand in branches of a `choose` of which only one is taken. */
export function excludes(one: Visit, other: Visit): boolean {
  const branches = branchesOf(one)
  for (const [choose, branch] of branchesOf(other)) {
    const own = branches.get(choose)
    if (own !== undefined && own !== branch) return true
  }
  return false
}

/** Whether every call that reaches one element and goes on reaches the other, too. */
export function isReachedWith(one: Visit, other: Visit): boolean {
  const branches = branchesOf(one)
  return [...branchesOf(other)].every(([choose, branch]) => branches.get(choose) === branch)
}

/** By `choose` around an element: the branch that it stands in. */
function branchesOf(visit: Visit): ReadonlyMap<object, object> {
  const found = new Map<object, object>()
  for (let each = visit; each.parent; each = each.parent) {
    // Conditions are evaluated one after the other; what stands in a branch excludes the others.
    if (each.parent.element.name === 'choose' && each !== visit) {
      found.set(each.parent.element, each.element)
    }
  }
  return found
}

/** The policy that an element belongs to, which may be the element itself; a policy stands for itself. */
export function policyOf(visit: Visit): Visit {
  let each = visit
  while (each.parent && (each.role === 'child' || each.slot)) each = each.parent
  return each
}
