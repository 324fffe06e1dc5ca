/**
 * A quotient as a whole number. What lies in the middle goes to the even neighbour, so that many
 * roundings do not drift; negative amounts round as positive ones do. The divisor is above zero.
 */
export function divideHalfEven(dividend: bigint, divisor: bigint): bigint {
  if (dividend < 0n) return -divideHalfEven(-dividend, divisor)
  const down = dividend / divisor
  const twice = 2n * (dividend % divisor)
  const isUp = twice > divisor || (twice === divisor && down % 2n === 1n)
  return isUp ? down + 1n : down
}
