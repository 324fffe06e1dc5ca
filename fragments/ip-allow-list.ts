import { buildingBlock, ipFilter, misuse } from '../lib/index.ts'
import { addressRange, addressValue } from './shared/address-range.ts'
import type { In } from './shared/in-section.ts'

/** The first and the last address of a range. */
export interface AddressRange {
  readonly from: string
  readonly to: string
}

export interface IpAllowListOptions {
  /** Who may call: addresses, networks such as `10.1.0.0/16`, and ranges. */
  readonly addresses: readonly (string | AddressRange)[]
}

/**
 * Lets only these addresses call, and refuses others with 403. The address is the one that the
 * gateway sees: behind Front Door or an application gateway it is theirs.
 *
 * @cost Nothing worth mentioning; it reads neither headers nor bodies.
 * @example
 * ipAllowList({ addresses: ['203.0.113.7', '10.1.0.0/16', { from: '10.9.0.1', to: '10.9.0.9' }] })
 * @see https://learn.microsoft.com/azure/api-management/ip-filter-policy
 */
export const ipAllowList = buildingBlock(
  ({ addresses }: IpAllowListOptions): readonly In<'inbound'>[] => {
    const problems = addressProblems(addresses)
    if (problems.length > 0) {
      return problems.map((message) => misuse(message, { option: 'addresses' }))
    }
    return [
      ipFilter({
        action: 'allow',
        address: addresses.filter(
          (each) => typeof each === 'string' && !each.includes('/'),
        ) as string[],
        addressRange: addresses.flatMap((each) => {
          if (typeof each !== 'string') return [each]
          const range = each.includes('/') ? addressRange(each) : undefined
          return range && 'from' in range ? [range] : []
        }),
      }),
    ]
  },
)

function addressProblems(addresses: IpAllowListOptions['addresses']): readonly string[] {
  if (addresses.length === 0) return ['`addresses` is empty.']
  return addresses.flatMap((each, index) => {
    const at = `\`addresses[${index}]\``
    if (typeof each === 'string') return textProblem(each, at)
    const { from, to } = each
    const [first, last] = [addressValue(from), addressValue(to)]
    const wrong = !isAddress(from) ? from : !isAddress(to) ? to : undefined
    if (wrong !== undefined) return [`${at} has no address in "${wrong}".`]
    const shown = `${from}–${to}`
    if ((first === undefined) !== (last === undefined)) {
      return [`${at} mixes IPv4 and IPv6: ${shown}.`]
    }
    return first !== undefined && last !== undefined && first > last
      ? [`${at} is empty: ${shown}.`]
      : []
  })
}

function textProblem(text: string, at: string): readonly string[] {
  if (!text.includes('/')) return isAddress(text) ? [] : [`${at} is no address: "${text}".`]
  const range = addressRange(text)
  return 'problem' in range ? [`${at} ${range.problem}: "${text}".`] : []
}

const isAddress = (text: string): boolean =>
  addressValue(text) !== undefined || /^[0-9a-f]*:[0-9a-f:.]+$/i.test(text)
