import { code } from '../compose.ts'
import { entity, entityMethod } from '../entity.ts'
import type { Value } from '../expression.ts'
import type { BooleanExpression } from '../operations/boolean.ts'
import type { ListExpression } from '../operations/list.ts'
import type { StringExpression } from '../operations/string.ts'
import { shapes } from '../shape.ts'

/** The fields of a form, by name. */
export interface Form {
  /** The first value: `a["b"][0]`, which fails where there is none. */
  get(name: Value<string>): StringExpression
  /** The values one by one: `a["b"]`, which fails where there are none. */
  all(name: Value<string>): ListExpression<StringExpression>
  /** `a.ContainsKey("b")`. */
  has(name: Value<string>): BooleanExpression
  /** The fields as a query string. */
  toQueryString(): StringExpression
  /** The fields as the body of a form. */
  toFormUrlEncodedContent(): StringExpression
}

const values = { type: 'IList<string>', element: shapes.string }

/** How C# has it: `IDictionary<string, IList<string>>`. */
export const form = entity<Form>('IDictionary<string, IList<string>>', {
  get: entityMethod(shapes.string, (name: unknown) => code`[${name}][0]`),
  all: entityMethod(values, (name: unknown) => code`[${name}]`),
  has: entityMethod(shapes.bool, (name: unknown) => code`ContainsKey(${name})`),
  toQueryString: entityMethod(shapes.string, () => code`ToQueryString()`),
  toFormUrlEncodedContent: entityMethod(shapes.string, () => code`ToFormUrlEncodedContent()`),
})
