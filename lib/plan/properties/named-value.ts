import { leftOut, type NormalForm, unless, withoutMarks } from './parts.ts'

/** @see https://learn.microsoft.com/rest/api/apimanagement/named-value/get */
export const namedValueForm: readonly NormalForm[] = [
  ['', withoutSecret],
  ['secret', unless(false)],
  ['tags', withoutMarks],
  ['keyVault.lastStatus', leftOut],
]

/** The service does not give secrets back, so that they cannot be compared here. */
function withoutSecret(found: unknown): unknown {
  const { value, ...others } = found as Readonly<Record<string, unknown>>
  const isSecret = others['secret'] === true || (others['keyVault'] ?? undefined) !== undefined
  return isSecret ? others : found
}
