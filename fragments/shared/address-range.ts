/** Addresses of IPv4 in CIDR notation as a range, or why they are none. */
export function addressRange(
  text: string,
): { readonly from: string; readonly to: string } | { readonly problem: string } {
  const [address = '', bits = ''] = text.split('/')
  const value = addressValue(address)
  if (value === undefined) return { problem: 'is no network of IPv4' }
  if (!/^\d{1,2}$/.test(bits) || Number(bits) > 32) return { problem: 'has no prefix from 0 to 32' }
  const size = 2 ** (32 - Number(bits))
  const from = value - (value % size)
  if (from !== value) return { problem: `is no network, which begins at ${addressText(from)}` }
  return { from: address, to: addressText(from + size - 1) }
}

/** An address of IPv4 as a number. */
export function addressValue(address: string): number | undefined {
  const parts = address.split('.')
  const isAddress = parts.length === 4 && parts.every((part) => /^(0|[1-9]\d{0,2})$/.test(part))
  if (!isAddress || parts.some((part) => Number(part) > 255)) return undefined
  return parts.reduce((value, part) => value * 256 + Number(part), 0)
}

const addressText = (value: number): string =>
  [24, 16, 8, 0].map((shift) => Math.floor(value / 2 ** shift) % 256).join('.')
