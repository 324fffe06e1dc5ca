import type { Change } from '../../../lib/plan/change.ts'
import type { Content, DeployedType, Properties } from '../../../lib/plan/content.ts'
import type { Actual, Desired } from '../../../lib/plan/state.ts'

/** Policy text as a content. */
export const xml = (text: string): Content => ({ kind: 'xml', text })

/** The properties of a body as a content. */
export const json = (properties: Properties): Content => ({ kind: 'json', properties })

/** The type of what has an address. */
export function typeAt(address: string): DeployedType {
  const [, folder = ''] = /(?:^|\/)([a-z-]+)\/[^/]+$/.exec(address) ?? []
  switch (folder) {
    case 'fragments':
      return 'fragment'
    case 'named-values':
      return 'named-value'
    case 'backends':
      return address.includes('pool') ? 'backend-pool' : 'backend'
    case 'loggers':
      return 'logger'
    case 'diagnostics':
      return 'apim-diagnostic'
    default:
      return 'policy'
  }
}

/** A change of which only the address and the action count. */
export const change = (address: string, others: Partial<Change> = {}): Change => ({
  action: 'create',
  address,
  type: typeAt(address),
  path: `/${address}`,
  differences: [],
  ...others,
})

/** What a project wants at an address. */
export const desired = (
  address: string,
  content: Content,
  others: Partial<Desired> = {},
): Desired => ({
  address,
  type: typeAt(address),
  path: `/${address}`,
  content,
  digest: 'd1',
  sent: 's1',
  references: [],
  ...others,
})

/** What the service holds at an address. */
export const actual = (
  address: string,
  content: Content,
  others: Partial<Actual> = {},
): Actual => ({
  address,
  type: typeAt(address),
  path: `/${address}`,
  content,
  digest: 'd1',
  etag: '"1"',
  ...others,
})
