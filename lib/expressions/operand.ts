import { opaquePieces } from '../csharp/scan.ts'
import { type Draft, draft, failed, isDraft } from './draft.ts'
import { isPrimary } from './is-primary.ts'
import { numberLiteral, numberType } from './number-literal.ts'
import { strength } from './strength.ts'
import { stringLiteral } from './string-literal.ts'

/** Holds a node's draft; registered, because there may be two copies of this package. */
export const draftKey: unique symbol = Symbol.for('apim-policy.draft') as never

/** The C# of whatever an operation or a template was given. */
export function operand(value: unknown): Draft {
  if (isDraft(value)) return value
  if (value === null) return draft('null', strength.primary)
  if (typeof value === 'string') return draft(stringLiteral(value), strength.primary, 'string')
  if (typeof value === 'boolean') return draft(String(value), strength.primary, 'bool')
  if (typeof value === 'number') return numberDraft(value)
  if (value instanceof Date) return dateDraft(value)
  if (value instanceof Uint8Array) return bytesDraft(value)
  if (typeof value !== 'object' || !('kind' in value)) return failed(unusable)
  if (value.kind === 'literal' && 'text' in value) return namedText(String(value.text))
  if (value.kind === 'problem' && 'message' in value) return failed(String(value.message))
  if (value.kind !== 'code' || !('code' in value) || !('form' in value)) return failed(unusable)
  if (value.form === 'block') return failed(unusable)
  if (draftKey in value) {
    const { code, strength, type, element, optional } = value[draftKey] as Draft
    return draft(code, strength, type, { element, optional })
  }
  return writtenDraft(String(value.code))
}

const unusable = 'A value in the expression cannot be written in C#.'

/** C# that someone wrote: its strength is only known where it is a name, a call or in brackets. */
export function writtenDraft(code: string): Draft {
  const outside = outsideOfBrackets(code)
  if (isPrimary(code)) {
    return draft(code, /\?[.[]/.test(outside) ? strength.chain : strength.primary)
  }
  return draft(code, outside.includes(',') ? strength.unknown : strength.lambda)
}

function numberDraft(value: number): Draft {
  if (!Number.isFinite(value)) return failed(unusable)
  const level = value < 0 ? strength.unary : strength.primary
  return draft(numberLiteral(value), level, numberType(value))
}

function dateDraft(value: Date): Draft {
  if (Number.isNaN(value.getTime()) || !/^\d{4}-/.test(value.toISOString())) return failed(unusable)
  const parts = value.toISOString().match(/\d+/g)!.map(Number)
  if (parts.at(-1) === 0) parts.pop()
  return draft(`new DateTime(${parts.join(', ')}, DateTimeKind.Utc)`, strength.primary, 'DateTime')
}

function bytesDraft(value: Uint8Array): Draft {
  const base64 = btoa(Array.from(value, (byte) => String.fromCharCode(byte)).join(''))
  return draft(`Convert.FromBase64String("${base64}")`, strength.primary, 'byte[]')
}

/** Text with named values: what is not one is escaped as in any string. */
const namedText = (text: string): Draft => {
  const parts = text.split(/(\{\{[A-Za-z0-9._-]+\}\})/)
  const inner = parts.map((part, index) =>
    index % 2 === 1 ? part : stringLiteral(part).slice(1, -1),
  )
  return draft(`"${inner.join('')}"`, strength.primary, 'string')
}

/** The code without strings, comments and what stands between brackets. */
function outsideOfBrackets(code: string): string {
  let plain = code
  for (const { start, end } of opaquePieces(code)) {
    plain = plain.slice(0, start) + ' '.repeat(end - start) + plain.slice(end)
  }
  let depth = 0
  let outside = ''
  for (const character of plain) {
    if (')]}'.includes(character)) depth--
    if (depth === 0) outside += character
    if ('([{'.includes(character)) depth++
  }
  return outside
}
