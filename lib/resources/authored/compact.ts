import { isReference } from '../../xml/resource-reference.ts'
import { isFields } from './fields.ts'

/** Options without undefined and without what it leaves empty; references stay what they are. */
export function compact(options: unknown): unknown {
  if (Array.isArray(options)) return options.map(compact)
  if (!isFields(options) || isReference(options) || options['kind'] === 'literal') return options
  const entries = Object.entries(options)
    .map(([key, each]) => [key, compact(each)] as const)
    .filter(([, each]) => each !== undefined && !(isFields(each) && Object.keys(each).length === 0))
  return Object.fromEntries(entries)
}
