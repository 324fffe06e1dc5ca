import type { Change } from './change.ts'

/**
 * When a change comes: what others refer to first, policies from broad to narrow. Deletions come
 * after everything else, the other way round.
 */
export function stageOf({ type, address }: Pick<Change, 'type' | 'address'>): number {
  switch (type) {
    case 'named-value':
      return 0
    case 'logger':
    case 'backend':
      return 1
    case 'backend-pool':
      return 2
    case 'fragment':
      return 3
    case 'apim-diagnostic':
      return 4
    case 'policy':
      return 5 + breadth(address)
  }
}

const breadths: readonly RegExp[] = [
  /^global$/,
  /^workspaces\/[^/]+$/,
  /^(?:workspaces\/[^/]+\/)?products\/[^/]+$/,
  /^(?:workspaces\/[^/]+\/)?apis\/[^/]+$/,
  /^(?:workspaces\/[^/]+\/)?apis\/[^/]+\/operations\/[^/]+$/,
]

function breadth(address: string): number {
  const found = breadths.findIndex((pattern) => pattern.test(address))
  return found < 0 ? breadths.length : found
}

/** Changes in the order in which they are made. */
export function inOrder(changes: readonly Change[]): readonly Change[] {
  const byAddress = changes.toSorted((a, b) => (a.address < b.address ? -1 : 1))
  const writes = byAddress.filter(({ action }) => action !== 'delete')
  const deletes = byAddress.filter(({ action }) => action === 'delete')
  return [
    ...writes.toSorted((a, b) => stageOf(a) - stageOf(b)),
    ...deletes.toSorted((a, b) => stageOf(b) - stageOf(a)),
  ]
}

/** Changes that may be made at the same time; the lists one after the other. */
export function stages(changes: readonly Change[]): readonly (readonly Change[])[] {
  const groups: Change[][] = []
  for (const change of inOrder(changes)) {
    const last = groups.at(-1)
    if (last && keyOf(last[0]!) === keyOf(change)) last.push(change)
    else groups.push([change])
  }
  return groups
}

const keyOf = (change: Change): string => `${change.action === 'delete'} ${stageOf(change)}`
