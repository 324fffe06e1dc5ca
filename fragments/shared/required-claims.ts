import type { TextValue } from './text-value.ts'

/** Claims by name, each with the value or values of which the token needs one. */
export type RequiredClaims = Readonly<Record<string, TextValue | readonly TextValue[]>>

/** The claims as `validate-azure-ad-token` and `validate-jwt` take them. */
export const requiredClaims = (claims: RequiredClaims = {}) => {
  const named = Object.entries(claims)
  if (named.length === 0) return undefined
  return named.map(([name, values]) => ({
    name,
    match: 'any' as const,
    value: valuesOf(values),
  }))
}

/** The values as a list. */
export const valuesOf = (values: RequiredClaims[string]): readonly TextValue[] =>
  Array.isArray(values) ? values : [values as TextValue]
