import {
  isNumeric,
  isReferenceType,
  nullableElement,
  typeWord,
} from '../../csharp/types/classify.ts'
import { convertsByReference } from '../../csharp/types/conversions.ts'
import { formatType } from '../../csharp/types/format-type.ts'
import { hasUnknown, type Type } from '../../csharp/types/type.ts'
import { list } from '../list.ts'
import type { ProjectRule } from '../rule.ts'
import { canPrecede } from '../variables/flow-order.ts'
import { projectVariables, sameName } from '../variables/project-variables.ts'
import type { VariableEvent } from '../variables/variable-event.ts'

/** A variable is read as the type that was set: a cast of an object neither converts nor parses. */
export const variableType: ProjectRule = {
  code: 'variable-type',
  severity: 'error',
  summary: 'A context variable is read as the type that was set.',
  docs: 'https://learn.microsoft.com/azure/api-management/api-management-policy-expressions#ContextVariables',
  checkProject({ documents, report }) {
    for (const { events } of projectVariables(documents)) {
      for (const [index, event] of events.entries()) {
        if (event.kind !== 'use' || !event.type || hasUnknown(event.type)) continue
        const types = typesBefore(events, event.name, index)
        if (!types || types.some((type) => isReadableAs(type, event.type!))) continue
        const set = list([...new Set(types.map(nameOf))], 'or')
        report(
          event.origin,
          `The variable \`${event.name}\` is set as ${set} and read as ${formatType(event.type)}.`,
          { hint: hintFor(types[0]!, event.type) },
        )
      }
    }
  },
}

/** The types that the variable can have at a place; undefined where that is not known. */
function typesBefore(
  events: readonly VariableEvent[],
  name: string,
  index: number,
): readonly (Type | 'number')[] | undefined {
  const types: (Type | 'number')[] = []
  let isSet = false
  for (const [at, each] of events.entries()) {
    if (each.kind !== 'set' || !sameName(each.name, name)) continue
    if (!canPrecede([each, at], [events[index]!, index])) continue
    if (!each.types) return undefined
    isSet = true
    types.push(...each.types)
  }
  return isSet ? types : undefined
}

function isReadableAs(set: Type | 'number', read: Type): boolean {
  const wanted = nullableElement(read) ?? read
  if (typeWord(wanted) === 'object') return true
  if (set === 'number') return isNumeric(wanted)
  const given = nullableElement(set) ?? set
  if (given === wanted || hasUnknown(given) || typeWord(given) === 'object') return true
  // A text and a token are different objects, whatever operators convert between them.
  return isReferenceType(given) && isReferenceType(wanted)
    ? convertsByReference(given, wanted)
    : isInterfaceOf(given, wanted)
}

const isInterfaceOf = (given: Type, wanted: Type): boolean =>
  !isReferenceType(given) && isReferenceType(wanted) && convertsByReference(given, wanted)

const nameOf = (type: Type | 'number'): string =>
  type === 'number' ? 'a number' : formatType(type)

function hintFor(set: Type | 'number', read: Type): string {
  const word = typeWord(read)
  if (set !== 'number' && typeWord(set) === 'string' && isNumeric(read)) {
    return `Parse it: \`${word}.Parse(…)\`, or set a number.`
  }
  if (word === 'string') return 'Read it as it was set, then call `.ToString()`.'
  return `Read it as ${nameOf(set)}.`
}
