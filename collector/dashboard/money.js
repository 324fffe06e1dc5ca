// @ts-check

/**
 * An amount in billionths, exactly: `0.0019` is `1_900_000n`.
 * @param {string | number} text
 */
export function nanoOf(text) {
  const [, sign, whole = '', part = ''] = /^(-?)(\d+)(?:\.(\d{1,9}))?$/.exec(`${text}`) ?? []
  if (whole === '') throw new RangeError(`${text} is no amount.`)
  const nano = BigInt(whole + part.padEnd(9, '0'))
  return sign === '-' ? -nano : nano
}

/**
 * An amount in billionths as decimal text: `1_900_000n` is `0.0019`.
 * @param {bigint} nano
 */
export function decimalOf(nano) {
  const digits = `${nano < 0n ? -nano : nano}`.padStart(10, '0')
  const part = digits.slice(-9).replace(/0+$/, '')
  return `${nano < 0n ? '-' : ''}${digits.slice(0, -9)}${part === '' ? '' : `.${part}`}`
}

/**
 * Decimal text for people, with two to six decimals: `1,234.50`, `0.0019`. The digits are never
 * made a number on the way.
 * @param {string} text
 * @param {{ readonly least?: number, readonly most?: number }} [decimals]
 */
export const amountText = (text, { least = 2, most = 6 } = {}) => formatted(text, { least, most })

/**
 * The same with its currency: `$1,234.50`; amounts below one keep six decimals, others two.
 * @param {string} text
 * @param {string} currency
 */
export function currencyText(text, currency) {
  const nano = nanoOf(text)
  const isSmall = nano !== 0n && nano < 1_000_000_000n && nano > -1_000_000_000n
  return formatted(text, { least: 2, most: isSmall ? 6 : 2 }, currency)
}

/**
 * How many decimals a formatted amount has.
 * @param {string} shown
 */
export const decimalsIn = (shown) => /\.(\d+)$/.exec(shown)?.[1]?.length ?? 0

/**
 * @param {string} text
 * @param {{ readonly least: number, readonly most: number }} decimals
 * @param {string} [currency]
 */
function formatted(text, { least, most }, currency) {
  const isKnown = currency !== undefined && /^[A-Z]{3}$/.test(currency)
  /** @type {Intl.NumberFormatOptions} */
  const options = {
    minimumFractionDigits: least,
    maximumFractionDigits: most,
    roundingMode: 'halfEven',
    signDisplay: 'negative',
    ...(isKnown && { style: 'currency', currency }),
  }
  return new Intl.NumberFormat('en', options).format(
    /** @type {Intl.StringNumericLiteral} */ (text),
  )
}
