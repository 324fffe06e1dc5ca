import { decimalText } from './decimal.ts'
import { divideHalfEven } from './divide-half-even.ts'

/** An amount in billionths as an exact text: `1_900_000n` is `0.0019`. */
export const exactAmount = (nano: bigint): string => decimalText({ digits: nano, scale: 9 })

/** How many decimals are shown. */
export interface ShownDecimals {
  /** @default 2 */
  readonly least?: number
  /** At most nine. @default 6 */
  readonly most?: number
}

/** An amount in billionths for people, rounded half to even: `0.00`, `12.50`, `0.0019`. */
export function shownAmount(nano: bigint, { least = 2, most = 6 }: ShownDecimals = {}): string {
  const rounded = divideHalfEven(nano, 10n ** BigInt(9 - most))
  const [whole = '', part = ''] = decimalText({ digits: rounded, scale: most }).split('.')
  const decimals = part.padEnd(least, '0')
  return decimals === '' ? whole : `${whole}.${decimals}`
}
