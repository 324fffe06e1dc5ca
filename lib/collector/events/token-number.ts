/** No call has more tokens than this. */
export const mostTokens = 1_000_000_000

/** Whether a value can be a number of tokens. */
export const isTokenNumber = (value: unknown): value is number =>
  Number.isInteger(value) && (value as number) >= 0 && (value as number) <= mostTokens

/** A number of tokens, as a number or in digits; `undefined` for none, `NaN` for nonsense. */
export function tokenNumber(value: unknown): number | undefined {
  if (value === undefined || value === null || value === '') return undefined
  const number = typeof value === 'string' && /^\d{1,10}$/.test(value) ? Number(value) : value
  return isTokenNumber(number) ? number : Number.NaN
}
