// @ts-check
const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 })
const short = new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 1 })
const oneDecimal = new Intl.NumberFormat('en', {
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
})

/**
 * `1,234,567`.
 * @param {number | bigint} count
 */
export const countText = (count) => whole.format(count)

/**
 * `1.2M`.
 * @param {number | bigint} count
 */
export const shortText = (count) => short.format(count)

/**
 * `12.5 %`, in one piece; a share that is there but rounds to nothing is said to be below the smallest one.
 * @param {number} percent
 */
export function percentText(percent) {
  if (percent > 0 && percent < 0.05) return '<\u00a00.1\u00a0%'
  return `${oneDecimal.format(percent)}\u00a0%`
}

/**
 * Percent that a part is of a whole; nothing where there is no whole.
 * @param {number} part
 * @param {number} all
 */
export const percentOf = (part, all) => (all > 0 ? (part / all) * 100 : null)

/**
 * Percent that an amount is of another, to a hundredth; nothing where there is no whole.
 * @param {bigint} part
 * @param {bigint} all
 */
export const percentOfAmount = (part, all) =>
  all > 0n ? Number((part * 10_000n) / all) / 100 : null

/**
 * `850 ms`, `1.2 s`.
 * @param {number | null | undefined} milliseconds
 */
export function latencyText(milliseconds) {
  if (milliseconds === null || milliseconds === undefined) return '–'
  if (milliseconds < 1000) return `${whole.format(milliseconds)}\u00a0ms`
  return `${oneDecimal.format(milliseconds / 1000)}\u00a0s`
}
