import type { NumberType, Token } from './token.ts'

const number =
  /0[xX]([0-9A-Fa-f_]*)([uUlL]*)|0[bB]([01_]*)([uUlL]*)|((?:\d[\d_]*)?\.\d[\d_]*(?:[eE][+-]?\d[\d_]*)?|\d[\d_]*[eE][+-]?\d[\d_]*|\d[\d_]*)([fFdDmM]|[uUlL]*)/y
const reals: Readonly<Record<string, NumberType>> = { f: 'float', d: 'double', m: 'decimal' }

/** The number literal at `at`, and what is wrong with it. */
export function lexNumber(code: string, at: number): { token: Token; problem?: string } {
  number.lastIndex = at
  const [whole, hex, hexSuffix, binary, binarySuffix, decimal, decimalSuffix] = number.exec(code)!
  const suffix = (hexSuffix ?? binarySuffix ?? decimalSuffix ?? '').toLowerCase()
  const digits = (hex ?? binary ?? decimal ?? '').replaceAll('_', '')
  const end = at + whole.length
  const make = (type: NumberType, value: bigint | number, problem?: string) => ({
    token: { kind: 'number', start: at, end, text: whole, type, value } as const,
    ...(problem && { problem }),
  })
  if (digits === '') return make('int', 0n, 'A number has no digits.')
  if (/_(?:$|[.eE])|\._/.test(hex ?? binary ?? decimal ?? '')) {
    return make('int', 0n, 'A number cannot end with `_`.')
  }
  if (/[.eE]/.test(hex || binary ? '' : digits) || suffix in reals) {
    const type = reals[suffix] ?? 'double'
    if (suffix !== '' && !(suffix in reals)) {
      return make(type, 0, 'A number with a fraction takes `f`, `d` or `m` at its end.')
    }
    const value = Number(digits)
    return value < limits[type]!
      ? make(type, value)
      : make(type, 0, `The number is too large for ${type}.`)
  }
  const value = BigInt(hex ? `0x${digits}` : binary ? `0b${digits}` : digits)
  const type = integerType(value, suffix)
  return type ? make(type, value) : make('long', 0n, 'The number is too large for any type.')
}

/** The numbers from which on a type has no value. */
const limits: Readonly<Record<string, number>> = {
  float: 3.4028235677973366e38,
  double: Number.POSITIVE_INFINITY,
  decimal: 7.922816251426434e28,
}

/** The first type that holds the value and fits the suffix; undefined where none does. */
function integerType(value: bigint, suffix: string): NumberType | undefined {
  const candidates: readonly NumberType[] =
    suffix === ''
      ? ['int', 'uint', 'long', 'ulong']
      : suffix === 'u'
        ? ['uint', 'ulong']
        : suffix === 'l'
          ? ['long', 'ulong']
          : suffix === 'ul' || suffix === 'lu'
            ? ['ulong']
            : []
  return candidates.find((type) => value <= maxima[type]!)
}

const maxima: Readonly<Record<string, bigint>> = {
  int: 2n ** 31n - 1n,
  uint: 2n ** 32n - 1n,
  long: 2n ** 63n - 1n,
  ulong: 2n ** 64n - 1n,
}
