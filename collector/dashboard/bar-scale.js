// @ts-check
const steps = [10n, 12n, 16n, 20n, 24n, 32n, 40n, 60n, 80n, 100n]

/**
 * The first round number that is not below, of those that four lines divide well: 10, 12, 16 and so
 * on, times a power of ten.
 * @param {bigint} value
 */
export function roundCeiling(value) {
  if (value <= 10n) return 10n
  const power = 10n ** BigInt(`${value}`.length - 2)
  const step = steps.find((each) => each * power >= value) ?? 100n
  return step * power
}

/**
 * Percent that a part of a scale is, to a hundredth, for drawing.
 * @param {bigint} value
 * @param {bigint} top
 */
export const percentOn = (value, top) => (top > 0n ? Number((value * 10_000n) / top) / 100 : 0)
