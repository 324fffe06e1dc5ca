import type { Cloud } from '../workspace/config.ts'
import { UserError } from '../workspace/user-error.ts'
import { clouds } from './clouds.ts'

/** The address of a management API. */
export interface ManagementEndpoint {
  /** Scheme, host and port. */
  readonly origin: string
  readonly host: string
  /** Whether it is a stand-in on this machine, which is never sent a real token. */
  readonly isLoopback: boolean
}

const loopback = new Set(['127.0.0.1', 'localhost', '[::1]'])

/** The endpoint of a cloud, or the one given instead; throws a UserError where that is no such. */
export function managementEndpoint({
  cloud,
  endpoint = clouds[cloud].endpoint,
}: {
  readonly cloud: Cloud
  readonly endpoint?: string
}): ManagementEndpoint {
  const url = URL.canParse(endpoint) ? new URL(endpoint) : undefined
  const isPlain = url && url.href === `${url.origin}/`
  if (!isPlain)
    throw new UserError(`\`${shown(endpoint)}\` is not the address of a management API.`)
  const isLoopback = url.protocol === 'http:' && loopback.has(url.hostname)
  if (url.protocol !== 'https:' && !isLoopback) {
    throw new UserError(`\`${url.origin}\` is not encrypted: no sign-in is sent there.`, {
      hint: 'The endpoint begins with https://. Only a stand-in on this machine may do without.',
    })
  }
  return { origin: url.origin, host: url.host, isLoopback }
}

/** An address without what somebody may sign in with. */
const shown = (endpoint: string): string => endpoint.replace(/\/\/[^/]*@/, '//')
