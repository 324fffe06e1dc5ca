import type { UsageCall } from '../usage/usage-call.ts'
import type { Selector } from './budget.ts'

/** Whether a call counts for a budget. */
export const isSelected = (
  call: Pick<UsageCall, 'dimensions' | 'attributes'>,
  { dimensions = {}, attributes = {} }: Selector = {},
): boolean => hasAll(call.dimensions, dimensions) && hasAll(call.attributes, attributes)

const hasAll = (values: object, wanted: object): boolean => {
  const own = new Map<string, unknown>(Object.entries(values))
  return Object.entries(wanted).every(([name, value]) => own.get(name) === value)
}
