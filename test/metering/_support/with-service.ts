import type { CollectorSettings } from '../../../lib/collector/settings/collector-settings.ts'
import { accessControl } from '../../../lib/metering/access/access-control.ts'
import { handleRequest } from '../../../lib/metering/http/handle-request.ts'
import type { ApiAnswer, Route } from '../../../lib/metering/http/route.ts'
import { routes } from '../../../lib/metering/http/routes.ts'
import type { OpenCollector } from '../../../lib/metering/open-collector.ts'
import type { Service } from '../../../lib/metering/service.ts'
import { withCollector } from './with-collector.ts'

/** Keys of every sort of caller. */
export const keys = {
  all: 'key-of-everything-0',
  team: 'key-of-team-a-alone',
  nobody: 'key-of-an-empty-list',
  sender: 'key-of-the-gateway-0',
  wrong: 'key-that-nobody-has',
} as const

/** The settings that go with them. */
export const access: NonNullable<CollectorSettings['access']> = {
  keys: [
    { name: 'all', key: keys.all },
    { name: 'team', key: keys.team, subscriptions: ['team-a'] },
    { name: 'nobody', key: keys.nobody, subscriptions: [] },
    { name: 'sender', key: keys.sender, read: false, send: true },
  ],
}

/** What is asked, besides the address. */
export interface Asked {
  readonly key?: keyof typeof keys
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array
  readonly params?: Readonly<Record<string, string>>
}

/** A service that answers by the addresses of its routes. */
export interface TestService {
  readonly service: Service
  readonly collector: OpenCollector
  readonly problems: readonly (readonly [id: string, error: unknown])[]
  readonly ask: (address: string, asked?: Asked) => Promise<ApiAnswer>
  /** The JSON of an answer; fails where it is none of 200. */
  readonly json: <T>(address: string, asked?: Asked) => Promise<T>
}

/** The route of an address. */
export function routeAt(address: string): Route {
  const [path] = address.split('?')
  const found = routes.find((route) => route.path === path)
  if (!found) throw new Error(`There is no route ${path}.`)
  return found
}

/** The text of an answer. */
export const textOf = ({ body }: ApiAnswer): string =>
  typeof body === 'string' ? body : new TextDecoder().decode(body)

/** Runs work with a service on a store. */
export const withService = <T>(
  location: string,
  work: (service: TestService) => Promise<T>,
  settings: CollectorSettings = {},
): Promise<T> =>
  withCollector(
    location,
    (collector) => {
      const service: Service = {
        collector,
        access: accessControl({ access, ...settings }, { env: {} }),
        dashboard: 'collector/dashboard',
      }
      const problems: (readonly [string, unknown])[] = []
      const ask: TestService['ask'] = (
        address,
        { key = 'all', headers = {}, body = '', params = {} } = {},
      ) =>
        handleRequest(
          routeAt(address),
          {
            query: new URLSearchParams(address.split('?')[1] ?? ''),
            params,
            headers: new Headers({ 'x-functions-key': keys[key], ...headers }),
            body: async () => (typeof body === 'string' ? new TextEncoder().encode(body) : body),
          },
          { open: async () => service, onProblem: (...problem) => problems.push(problem) },
        )
      return work({
        service,
        collector,
        problems,
        ask,
        json: async (address, asked) => {
          const answer = await ask(address, asked)
          if (answer.status !== 200) throw new Error(`${answer.status} ${textOf(answer)}`)
          return JSON.parse(textOf(answer))
        },
      })
    },
    { access, ...settings },
  )
