import { isReferenceType, nullableElement, typeWord } from '../../csharp/types/classify.ts'
import { formatType } from '../../csharp/types/format-type.ts'
import type { Type } from '../../csharp/types/type.ts'
import { spanInCode } from '../../xml/span-in-code.ts'
import { checkedCode } from '../code.ts'
import { docsOf } from '../list.ts'
import type { Rule } from '../rule.ts'
import type { DefinedValue } from '../value.ts'

/** Types of values that a policy takes, with what an expression has to give for them. */
const wanted: Readonly<Record<string, 'bool' | 'number' | 'string' | undefined>> = {
  condition: 'bool',
  bool: 'bool',
  int: 'number',
  number: 'number',
  seconds: 'number',
  string: 'string',
  enum: 'string',
  enums: 'string',
  csv: 'string',
  uri: 'string',
  'url-path': 'string',
  'header-name': 'string',
  'variable-name': 'string',
  'resource-id': 'string',
  ip: 'string',
}

/** An expression gives what its place takes: conditions bool, codes and durations numbers, texts strings. */
export const expressionType: Rule = {
  code: 'expression-type',
  severity: 'error',
  summary: 'An expression gives what its place takes: a bool, a number or a text.',
  docs: 'https://learn.microsoft.com/azure/api-management/api-management-policy-expressions#Syntax',
  check({ values, report }) {
    for (const each of values) {
      const kind = wanted[each.definition.type ?? '']
      if (each.value.kind !== 'code' || !kind) continue
      for (const { type, start, end } of checkedCode(each.value).results) {
        if (isFine(type, kind)) continue
        report(spanInCode(each.value, start, end), message(each, kind, type), {
          hint: hint(kind, type),
          ...docsOf(each.visit.policy),
        })
      }
    }
  },
}

/** Objects may hold what is wanted, and what is not known may be it. */
function isFine(type: Type, kind: 'bool' | 'number' | 'string'): boolean {
  if (type.kind === 'unknown' || type.kind === 'never' || typeWord(type) === 'object') return true
  if (type.kind === 'null') return kind === 'string'
  const word = typeWord(nullableElement(type) ?? type)
  if (kind === 'bool') return word === 'bool'
  if (kind === 'number') return /^(?:s?byte|u?short|u?int|u?long|float|double|decimal)$/.test(word)
  return word === 'string' || (word === '' && isReferenceType(type) && type.kind !== 'array')
}

const message = ({ name }: DefinedValue, kind: 'bool' | 'number' | 'string', type: Type): string =>
  `${name} takes ${titles[kind]}, not ${formatType(type)}.`

const titles = { bool: 'a bool', number: 'a number', string: 'a string' } as const

function hint(kind: 'bool' | 'number' | 'string', type: Type): string {
  if (kind === 'string') return 'Call `.ToString()`.'
  if (kind === 'bool') return 'Compare it with something.'
  return typeWord(type) === 'string' ? 'Parse it: `int.Parse(…)`.' : 'Give a number.'
}
