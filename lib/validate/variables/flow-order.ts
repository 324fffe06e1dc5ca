import type { Section } from '../../policies/definition.ts'
import type { VariableEvent } from './variable-event.ts'

const order: Readonly<Record<Section, number>> = {
  inbound: 0,
  backend: 1,
  outbound: 2,
  'on-error': 3,
}

/**
 * Whether one event can happen before another. Control leaves any section for `on-error`, and
 * `retry` runs what it holds again.
 */
export function canPrecede(
  [event, index]: readonly [VariableEvent, number],
  [later, laterIndex]: readonly [VariableEvent, number],
): boolean {
  const [one, other] = [event.visit.section, later.visit.section]
  if (one && other && one !== other) return order[one] < order[other]
  return index <= laterIndex || shareRetry(event, later)
}

function shareRetry(one: VariableEvent, other: VariableEvent): boolean {
  const loops = new Set<object>()
  for (let each = one.visit.parent; each; each = each.parent) {
    if (each.element.name === 'retry') loops.add(each.element)
  }
  for (let each = other.visit.parent; each; each = each.parent) {
    if (loops.has(each.element)) return true
  }
  return false
}
