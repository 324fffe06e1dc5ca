import { code } from '../compose.ts'
import { entity, entityMethod } from '../entity.ts'
import type { Value } from '../expression.ts'
import type { JsonExpression } from '../operations/json.ts'

/** Values by name, of any type: C# calls them `dynamic`. */
export interface GraphQLData {
  /** `a["b"]`. */
  get(name: Value<string>): JsonExpression
}

/** The field that a resolver resolves. @see https://learn.microsoft.com/azure/api-management/configure-graphql-resolver#graphql-context */
export interface GraphQL {
  readonly arguments: GraphQLData
  /** The value of the object that the field belongs to. */
  readonly parent: GraphQLData
}

const data = entity<GraphQLData>('IGraphQLDataObject', {
  get: entityMethod({ type: 'dynamic' }, (name: unknown) => code`[${name}]`),
})

/** How C# has it: `IGraphQL`. */
export const graphQL = entity<GraphQL>('IGraphQL', { arguments: data, parent: data })
