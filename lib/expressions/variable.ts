import { callSite } from '../diagnostics/call-site.ts'
import { code, raw } from './compose.ts'
import { type Authorization, authorization } from './context/authorization.ts'
import { type Jwt, jwt } from './context/jwt.ts'
import { type Response, response } from './context/response.ts'
import type { Expression, Value } from './expression.ts'
import { expressionNode, operations } from './expression-node.ts'
import { expression } from './make.ts'
import type { BooleanExpression } from './operations/boolean.ts'
import type { BytesExpression } from './operations/bytes.ts'
import type { DateTimeExpression } from './operations/date-time.ts'
import type { GuidExpression } from './operations/guid.ts'
import type {
  JsonArrayExpression,
  JsonExpression,
  JsonObjectExpression,
} from './operations/json.ts'
import type { ResultOf } from './operations/nullable.ts'
import type { NumberExpression } from './operations/number.ts'
import type { StringExpression } from './operations/string.ts'
import type { TimeSpanExpression } from './operations/time-span.ts'
import { type Shape, shapes } from './shape.ts'

/** A context variable: its name, and the C# type of its value. */
export interface VariableInfo {
  readonly name: string
  readonly type: string
}

/** The value of a context variable, and what is known of the variable itself. */
export type Variable<E> = E &
  VariableMembers &
  (E extends Expression ? VariableDefault<E> : unknown)

interface VariableMembers {
  readonly variable: VariableInfo
  /** Whether there is a variable of this name: `context.Variables.ContainsKey("x")`. */
  readonly isSet: BooleanExpression
}

interface VariableDefault<E> {
  /** The value, or a default where the variable is not set: `….GetValueOrDefault<int>("x", 0)`. */
  or(defaultValue: Value<ResultOf<E>>): E
}

type Builder<E> = (name: string) => Variable<E>

const isSet = {
  get: function get(this: VariableMembers): unknown {
    const made = code`context.Variables.ContainsKey(${this.variable.name})`
    return expressionNode(made, shapes.bool, callSite(get))
  },
}

function variableOf<E>(shape: Shape & { readonly type: string }): Builder<E> {
  function read(name: string): Variable<E> {
    const made = code`context.Variables.GetValueOrDefault<${raw(type)}>(${name})`
    return expression(made, { ...shape, members }, read, { variable: { name, type } })
  }
  function or(this: VariableMembers, defaultValue: unknown): E {
    const { name } = this.variable
    const made = code`context.Variables.GetValueOrDefault<${raw(type)}>(${name}, ${defaultValue})`
    return expression(made, shape, or)
  }
  const { type } = shape
  const members = Object.create(shape.members ?? operations, { isSet, or: { value: or } })
  return read
}

const entityVariable = (shape: Shape) => variableOf({ ...shape, type: shape.type ?? 'object' })

/**
 * The context variables by the type of their value, as in `variable.int('priority').or(0)`. C# fails
 * where a variable has another type.
 * @see https://learn.microsoft.com/azure/api-management/api-management-policy-expressions#ContextVariables
 */
export const variable = {
  string: variableOf<StringExpression>(shapes.string),
  int: variableOf<NumberExpression>(shapes.int),
  long: variableOf<NumberExpression>(shapes.long),
  /** A `double`. */
  number: variableOf<NumberExpression>(shapes.double),
  boolean: variableOf<BooleanExpression>(shapes.bool),
  dateTime: variableOf<DateTimeExpression>(shapes.dateTime),
  timeSpan: variableOf<TimeSpanExpression>(shapes.timeSpan),
  guid: variableOf<GuidExpression>(shapes.guid),
  bytes: variableOf<BytesExpression>(shapes.bytes),
  /** A `JToken`. */
  json: variableOf<JsonExpression>(shapes.token),
  /** A `JObject`. */
  object: variableOf<JsonObjectExpression>(shapes.object),
  /** A `JArray`. */
  array: variableOf<JsonArrayExpression>(shapes.array),
  /** What `send-request` received. */
  response: entityVariable(response) as Builder<Response>,
  /** What `validate-jwt` read. */
  jwt: entityVariable(jwt) as Builder<Jwt>,
  /** What `get-authorization-context` got. */
  authorization: entityVariable(authorization) as Builder<Authorization>,
} as const
