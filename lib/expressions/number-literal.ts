const maxInt = 2 ** 31 - 1
const maxLong = 2 ** 63

/** The C# type that a number's literal has. */
export const numberType = (value: number): 'int' | 'long' | 'double' =>
  !Number.isInteger(value) || Math.abs(value) >= maxLong
    ? 'double'
    : value > maxInt || value < -maxInt - 1
      ? 'long'
      : 'int'

/** A finite number as a C# literal, negative ones with their sign. */
export function numberLiteral(value: number): string {
  const text = Object.is(value, -0) ? '0' : String(value)
  const type = numberType(value)
  if (type === 'long') return `${BigInt(value)}L`
  return type === 'double' && /^-?\d+$/.test(text) ? `${text}.0` : text
}
