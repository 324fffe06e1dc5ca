import { type Costs, readCostQuery } from '../collector/bills/read-cost-query.ts'
import { periodAt } from '../collector/periods/period-at.ts'
import type { Day } from '../collector/prices/price-book.ts'
import type { Cloud } from '../workspace/config.ts'
import { UserError } from '../workspace/user-error.ts'
import {
  type BearerAnswer,
  type BearerFetch,
  type BearerFetchOptions,
  bearerFetch,
} from './bearer-fetch.ts'
import { ownAddress } from './bearer-fetch-address.ts'
import { clouds } from './clouds.ts'
import { type CostQueryBody, costQueryBody } from './cost-management-body.ts'
import { requestUrl } from './request-url.ts'

/** Which costs are asked for. */
export interface CostQuestion extends CostQueryBody, BearerFetchOptions {
  /** `/subscriptions/<id>`, a resource group of it, or another scope of Cost Management. */
  readonly scope: string
  readonly cloud: Cloud
  readonly endpoint?: string
}

const apiVersion = '2023-11-01'

/**
 * Asks Cost Management what the resources of a scope cost by day and meter, a month at a time: it
 * answers about 31 days at most, and cuts longer questions short without a word.
 * @see https://learn.microsoft.com/rest/api/cost-management/query/usage
 */
export async function costQuery(question: CostQuestion): Promise<Costs> {
  const { cloud, from, to, endpoint = clouds[cloud].endpoint } = question
  const scope = scopeOf(question.scope)
  const send = bearerFetch(
    {
      cloud,
      endpoint,
      scope: clouds[cloud].scope,
      errand: {
        action: `read the costs of ${scope}`,
        subject: `The scope ${scope}`,
        role: 'Cost Management Reader',
        setting: 'bill.scope',
      },
    },
    question,
  )
  const url = requestUrl(
    new URL(endpoint).origin,
    `${scope}/providers/Microsoft.CostManagement/query`,
    {
      'api-version': apiVersion,
    },
  )
  const pages: unknown[] = []
  for (const days of months(from, to)) {
    pages.push(...(await allPages(send, url, costQueryBody({ ...question, ...days }))))
  }
  const costs = readCostQuery(pages, { from, to })
  if ('problem' in costs) throw new UserError(costs.problem)
  return costs
}

function scopeOf(text: string): string {
  const scope = `/${text.trim().replace(/^\/+|\/+$/g, '')}`
  if (/^\/(?:subscriptions|providers)\/[^?#]+$/i.test(scope)) return scope
  throw new UserError(`\`${text}\` is not a scope of costs.`, {
    hint: 'Set `bill.scope` to /subscriptions/<id>, or to /subscriptions/<id>/resourceGroups/<name>.',
  })
}

/** Days in parts of no more than a month. */
function* months(from: Day, to: Day): Generator<{ readonly from: Day; readonly to: Day }> {
  for (let first = from; first <= to; ) {
    const { until } = periodAt('month', first)
    const last = new Date(Date.parse(until) - 1).toISOString().slice(0, 10)
    yield { from: first, to: last < to ? last : to }
    first = until
  }
}

async function allPages(
  send: BearerFetch,
  first: string,
  body: string,
): Promise<readonly unknown[]> {
  const pages: unknown[] = []
  const seen = new Set<string>()
  let url: string | undefined = first
  while (url !== undefined) {
    if (seen.has(url)) throw new UserError('The answer about costs repeats a page.')
    seen.add(url)
    const headers = { Accept: 'application/json', 'Content-Type': 'application/json' }
    const answer: BearerAnswer = await send({ method: 'POST', url, headers, body })
    // A scope without costs has no content.
    if (answer.body !== undefined) pages.push(answer.body)
    const next = nextLinkIn(answer.body)
    url = next === undefined ? undefined : ownAddress(new URL(first).origin, next)
  }
  return pages
}

function nextLinkIn(body: unknown): string | undefined {
  const { properties } = (body ?? {}) as { readonly properties?: { readonly nextLink?: unknown } }
  const link = properties?.nextLink
  return typeof link === 'string' && link !== '' ? link : undefined
}
