import { buildingBlock, type Expression, misuse, setVariable, variable } from '../lib/index.ts'
import type { BackendReference } from './shared/backend-reference.ts'
import {
  anyName,
  type BackendRoutes,
  chooseBackend,
  routesProblem,
} from './shared/backend-routes.ts'
import type { In } from './shared/in-section.ts'

export interface ExpressionRoutingOptions {
  /** The text that decides: a header, a claim, a query parameter or any other expression. */
  readonly value: Expression<string>
  /** The backend of each text. */
  readonly routes: BackendRoutes
  /** The backend of all other texts. @default the one that the call has */
  readonly otherwise?: BackendReference
  /** Whether capitals make no difference. @default false */
  readonly ignoreCase?: boolean
  /** The variable that keeps the text for later policies. @default 'route' */
  readonly variable?: string
}

/**
 * Sends each call to the backend of a text that an expression gives.
 *
 * @cost What the expression costs, once; it does not hold back a stream. Where the text is a header,
 *   clients choose their backend themselves.
 * @example
 * expressionRouting({
 *   value: context.request.headers.get('x-region', ''),
 *   routes: { eu: 'aoai-sweden', us: 'aoai-east-us' },
 *   otherwise: 'aoai-pool',
 * })
 * @see https://learn.microsoft.com/azure/api-management/set-backend-service-policy
 */
export const expressionRouting = buildingBlock(
  (options: ExpressionRoutingOptions): readonly In<'inbound'>[] => {
    const { value, routes, otherwise, ignoreCase = false, variable: name = 'route' } = options
    const comparison = { ignoreCase }
    const problem = routesProblem(routes, 'routes', comparison)
    if (problem) return [misuse(problem, { option: 'routes' })]
    const route = variable.string(name)
    return [setVariable(route, value), chooseBackend(routes, anyName(route, comparison), otherwise)]
  },
)
