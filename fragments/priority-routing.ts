import {
  all,
  buildingBlock,
  choose,
  context,
  misuse,
  type NumberExpression,
  otherwise,
  setVariable,
  variable,
  when,
} from '../lib/index.ts'
import { type BackendReference, useBackend } from './shared/backend-reference.ts'
import type { In } from './shared/in-section.ts'

/** A range of priorities and the backend that serves it; both ends belong to the range. */
export interface PriorityRoute {
  readonly from: number
  readonly to: number
  readonly backend: BackendReference
}

export interface PriorityRoutingOptions {
  /** The request header that holds the priority, a whole number. @default 'Priority' */
  readonly header?: string
  /** The ranges, in ascending order and without gaps between them. */
  readonly routes: readonly PriorityRoute[]
  /** The backend for priorities outside all ranges. */
  readonly otherwise: BackendReference
  /**
   * The priority of calls whose header is missing or no whole number.
   * @default one below all ranges, so that these calls go to `otherwise`
   */
  readonly missing?: number
  /** The variable that keeps the priority for later policies. @default 'priority' */
  readonly variable?: string
}

/**
 * Sends each call to the backend of its priority, which a header gives.
 *
 * @cost Reads a header; neither reads the body nor holds back a stream. Clients choose their priority
 *   themselves: where that matters, set the header yourself, or use `productRouting`.
 * @example
 * priorityRouting({
 *   routes: [
 *     { from: 0, to: 100, backend: 'aoai-provisioned' },
 *     { from: 101, to: 500, backend: 'aoai-regional' },
 *   ],
 *   otherwise: 'aoai-pool',
 * })
 * @see https://learn.microsoft.com/azure/api-management/set-backend-service-policy
 */
export const priorityRouting = buildingBlock(
  (options: PriorityRoutingOptions): readonly In<'inbound'>[] => {
    const { header = 'Priority', routes, variable: name = 'priority' } = options
    const problems = routeProblems(routes)
    if (problems.length > 0) return problems.map((message) => misuse(message, { option: 'routes' }))
    const { missing = routes[0]!.from - 1 } = options
    if (!isInt(missing)) {
      return [misuse(`\`missing\` must be a whole number, not ${missing}.`, { option: 'missing' })]
    }
    const priority = variable.int(name)
    return [
      setVariable(priority, priorityOf(header, missing)),
      choose(
        ...routes.map(({ from, to, backend }) =>
          when(all(priority.atLeast(from), priority.atMost(to)), [useBackend(backend)]),
        ),
        otherwise([useBackend(options.otherwise)]),
      ),
    ]
  },
)

/** An `int` of C#. */
const isInt = (value: number): boolean =>
  Number.isInteger(value) && Math.abs(value) <= 2_147_483_647

const priorityOf = (header: string, missing: number): NumberExpression =>
  context.request.headers.get(header, '').toInt(missing)

/** What is wrong with the ranges, each with the option that it is in. */
function routeProblems(routes: readonly PriorityRoute[]): readonly string[] {
  if (routes.length === 0) return ['`routes` is empty.']
  return routes.flatMap(({ from, to }, index) => {
    const shown = `${from}–${to}`
    if (!isInt(from - 1) || !isInt(to)) {
      return [`\`routes[${index}]\` must have whole numbers, not ${shown}.`]
    }
    if (from > to) return [`\`routes[${index}]\` is empty: ${shown}.`]
    const before = routes[index - 1]
    if (!before) return []
    const pair = `${before.from}–${before.to} and ${shown}`
    if (from <= before.to)
      return [`\`routes[${index}]\` overlaps \`routes[${index - 1}]\`: ${pair}.`]
    if (from > before.to + 1) {
      return [`There is a gap between \`routes[${index - 1}]\` and \`routes[${index}]\`: ${pair}.`]
    }
    return []
  })
}
