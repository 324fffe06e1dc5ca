import type { RecordedRequest, Sandbox } from '../../lib/sandbox/sandbox.ts'

/** Requests as a file shows them, each step of what was done with those that it took. */
export interface Recording {
  /** Does something and keeps the requests that it took. */
  readonly step: <T>(
    title: string,
    run: () => Promise<T>,
    options?: {
      /** The requests are sent at once, and shown sorted. */
      readonly inAnyOrder?: boolean
    },
  ) => Promise<T>
  readonly text: () => string
}

const shownHeaders = ['accept', 'content-type', 'if-match', 'if-none-match', 'authorization']

/** Records the requests that a sandbox gets. `~` stands for the service, as in `~/backends/ptu`. */
export function recorded(sandbox: Sandbox): Recording {
  const { subscriptionId, resourceGroup, service } = sandbox
  const root = `/subscriptions/${subscriptionId}/resourceGroups/${resourceGroup}/providers/Microsoft.ApiManagement/service/${service}`
  const below = (url: string): string => (url.startsWith(root) ? `~${url.slice(root.length)}` : url)
  const steps: string[] = []
  const etagOf = ({ url }: RecordedRequest): string | undefined => {
    const [path = ''] = below(url).slice(1).split('?')
    return sandbox.get(decodeURIComponent(path))?.etag
  }
  const shown = (
    { method, url, headers, body, status }: RecordedRequest,
    etag: string | undefined,
  ): string => {
    const lines = shownHeaders.flatMap((name) => {
      const value = headers[name]
      if (value === undefined) return []
      return `${name}: ${name === 'if-match' && value === etag ? '(the current ETag)' : value}`
    })
    const json = body === '' ? [] : ['', steady(JSON.stringify(JSON.parse(body), null, 2))]
    const all = [`${method} ${steady(below(url))}`, ...lines, ...json, '', `→ ${status}`]
    return all.join('\n')
  }
  return {
    async step(title, run, { inAnyOrder = false } = {}) {
      const etags: (string | undefined)[] = []
      const from = sandbox.requests.length
      const stop = sandbox.onRequest((request) => {
        etags.push(request.headers['if-match'] === undefined ? undefined : etagOf(request))
      })
      const result = await run().finally(stop)
      const requests = sandbox.requests.slice(from).map((each, at) => shown(each, etags[at]))
      steps.push([`### ${title}`, ...(inAnyOrder ? requests.toSorted() : requests)].join('\n\n'))
      return result
    },
    text: () => `${steps.join('\n\n')}\n`,
  }
}

/** Without what differs from run to run. */
const steady = (text: string): string =>
  text
    .replace(/(asyncId=|operationResults\/)[0-9a-f]{24}/g, '$1<id>')
    .replace(/(apim-policy:secret=)[0-9a-f]{12}\.[0-9a-f]{24}/g, '$1<salt>.<hash>')
