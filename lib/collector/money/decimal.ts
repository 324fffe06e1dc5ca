/** An exact decimal number: `digits` divided by ten to the power of `scale`. */
export interface Decimal {
  readonly digits: bigint
  readonly scale: number
}

const form = /^(-?)(\d{1,60})(?:\.(\d{1,60}))?(?:e([+-]\d{1,2}))?$/

/**
 * The decimal that a text or a number is written as, or nothing: `'0.025'` and `9.42` exactly so.
 * A number counts as what JavaScript prints of it, which is what stood in the JSON it came from.
 */
export function decimalOf(value: string | number): Decimal | undefined {
  const [, sign, whole = '', part = '', exponent = '0'] = form.exec(String(value)) ?? []
  if (sign === undefined) return undefined
  const digits = BigInt(`${sign}${whole}${part}`)
  const scale = part.length - Number(exponent)
  return scale < 0 ? { digits: digits * 10n ** BigInt(-scale), scale: 0 } : { digits, scale }
}

/** The product of two decimals, exactly. */
export const times = (left: Decimal, right: Decimal): Decimal => ({
  digits: left.digits * right.digits,
  scale: left.scale + right.scale,
})

/** The sum of two decimals, exactly. */
export function plus(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale)
  const at = (each: Decimal): bigint => each.digits * 10n ** BigInt(scale - each.scale)
  return { digits: at(a) + at(b), scale }
}

/** A decimal as its shortest text: `2.50` is `2.5`, and `8.00` is `8`. */
export function decimalText({ digits, scale }: Decimal): string {
  const size = (digits < 0n ? -digits : digits).toString().padStart(scale + 1, '0')
  const whole = size.slice(0, size.length - scale)
  const part = size.slice(size.length - scale).replace(/0+$/, '')
  return `${digits < 0n ? '-' : ''}${whole}${part && `.${part}`}`
}
