/** What a link is attached to. */
export type LinkAddress =
  | { readonly kind: 'authorization' }
  | { readonly kind: 'management' }
  | { readonly kind: 'hub'; readonly hub: string; readonly partition?: number }
  | { readonly kind: 'unknown'; readonly address: string }

/** Reads `$cbs`, `$management`, `<hub>` or `<hub>/Partitions/<n>`; hubs are known by any case. */
export function linkAddress(
  address: string | undefined,
  hubs: readonly string[],
  partitions: number,
): LinkAddress {
  const path = (address ?? '').replace(/^\w+:\/\/[^/]*\//, '')
  if (path === '$cbs') return { kind: 'authorization' }
  if (path.endsWith('$management')) return { kind: 'management' }
  const [, name = '', number] = /^([^/]+)(?:\/Partitions\/(\d+))?$/i.exec(path) ?? []
  const hub = hubs.find((each) => each.toLowerCase() === name.toLowerCase())
  if (hub === undefined || Number(number ?? 0) >= partitions)
    return { kind: 'unknown', address: path }
  return { kind: 'hub', hub, ...(number !== undefined && { partition: Number(number) }) }
}
