import { raw } from './compose.ts'
import { type Api, api } from './context/api.ts'
import { type Backend, backend } from './context/backend.ts'
import { type Deployment, deployment } from './context/deployment.ts'
import { type GraphQL, graphQL } from './context/graphql.ts'
import { type LastError, lastError } from './context/last-error.ts'
import { type Operation, operation } from './context/operation.ts'
import { type Product, product } from './context/product.ts'
import { type Request, request } from './context/request.ts'
import { type Response, response } from './context/response.ts'
import { type Subscription, subscription } from './context/subscription.ts'
import { type User, user } from './context/user.ts'
import { type Workspace, workspace } from './context/workspace.ts'
import { entity } from './entity.ts'
import { expression } from './make.ts'
import type { BooleanExpression } from './operations/boolean.ts'
import type { DateTimeExpression } from './operations/date-time.ts'
import type { GuidExpression } from './operations/guid.ts'
import type { TimeSpanExpression } from './operations/time-span.ts'
import { shapes } from './shape.ts'

/** Everything a policy expression knows of the call. Variables are read with `variable`. */
export interface Context {
  readonly api: Api
  readonly backend: Backend
  readonly deployment: Deployment
  /** The time since `timestamp`. */
  readonly elapsed: TimeSpanExpression
  readonly graphQL: GraphQL
  readonly lastError: LastError
  readonly operation: Operation
  readonly product: Product
  readonly request: Request
  readonly requestId: GuidExpression
  /** The response of the backend; absent before there is one. */
  readonly response: Response
  readonly subscription: Subscription
  /** When the request came in. */
  readonly timestamp: DateTimeExpression
  /** Whether the call is traced. */
  readonly tracing: BooleanExpression
  readonly user: User
  readonly workspace: Workspace
}

const shape = entity<Context>('IContext', {
  api,
  backend,
  deployment,
  elapsed: shapes.timeSpan,
  graphQL,
  lastError,
  operation,
  product,
  request,
  requestId: shapes.guid,
  response,
  subscription,
  timestamp: shapes.dateTime,
  tracing: shapes.bool,
  user,
  workspace,
})

/**
 * The context of the call, as in `context.request.headers.get('x-user')`.
 * @see https://learn.microsoft.com/azure/api-management/api-management-policy-expressions#ContextVariables
 */
export const context = expression<Context>(raw('context'), shape, entity)
