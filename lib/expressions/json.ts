import { cast, code, commaList, withType } from './compose.ts'
import { type Draft, draft, failed } from './draft.ts'
import type { Expression, NamedValueText } from './expression.ts'
import { expression } from './make.ts'
import { operand } from './operand.ts'
import type { JsonArrayExpression, JsonObjectExpression } from './operations/json.ts'
import type { StringExpression } from './operations/string.ts'
import { shapes } from './shape.ts'
import { strength } from './strength.ts'

/** A JSON value that holds expressions where its values are only known when the policy runs. */
export type JsonContent =
  | string
  | number
  | boolean
  | null
  | Expression
  | NamedValueText
  | readonly JsonContent[]
  | { readonly [name: string]: JsonContent | undefined }

/** A JSON object, or with a list an array: `new JObject(new JProperty("a", 1))`. */
export function json(content: readonly JsonContent[]): JsonArrayExpression
export function json(content: {
  readonly [name: string]: JsonContent | undefined
}): JsonObjectExpression
export function json(content: JsonContent): unknown {
  const shape = Array.isArray(content) ? shapes.array : shapes.object
  return expression(jsonDraft(content), shape, json)
}

/** The same as text, for a body: `new JObject(…).ToString()`. */
export function jsonBody(
  content: readonly JsonContent[] | { readonly [name: string]: JsonContent | undefined },
): StringExpression {
  return expression(code`${jsonDraft(content)}.ToString()`, shapes.string, jsonBody)
}

function jsonDraft(content: unknown): Draft {
  if (Array.isArray(content)) return arrayDraft(content)
  if (!isPlainObject(content)) return valueDraft(content)
  const properties = Object.entries(content)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => code`new JProperty(${name}, ${jsonDraft(value)})`)
  return withType(code`new JObject(${commaList(properties)})`, 'JObject')
}

/** A single element that is an array, or might be one, would be taken for the elements. */
function arrayDraft(content: readonly unknown[]): Draft {
  const elements = content.map(jsonDraft)
  const [only] = elements
  const isCopied = elements.length === 1 && (only?.type ?? 'JArray') === 'JArray'
  const list = commaList(isCopied ? [cast('object', only)] : elements)
  return withType(code`new JArray(${list})`, 'JArray')
}

function valueDraft(value: unknown): Draft {
  if (value === null) return draft('JValue.CreateNull()', strength.primary, 'JValue')
  if (value === undefined) return failed('A value in the JSON is undefined.')
  const made = operand(value)
  const isList = made.element !== undefined && made.type !== 'JArray'
  return isList ? withType(code`JArray.FromObject(${made})`, 'JArray') : made
}

const isPlainObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !isNode(value)

/** A user's own object may have a `kind`, but no origin with it. */
const isNode = (value: object): boolean =>
  'kind' in value &&
  'origin' in value &&
  ['code', 'literal', 'problem'].includes(String(value.kind))
