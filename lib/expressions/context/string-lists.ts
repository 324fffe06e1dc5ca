import { code } from '../compose.ts'
import { entity, entityMethod } from '../entity.ts'
import type { Value } from '../expression.ts'
import type { BooleanExpression } from '../operations/boolean.ts'
import type { ListExpression } from '../operations/list.ts'
import type { StringExpression } from '../operations/string.ts'
import { shapes } from '../shape.ts'

/** Names with one or more texts each: headers, query parameters, claims. */
export interface StringLists {
  /**
   * The values joined by commas: `a.GetValueOrDefault("b", "")`. Without a default, null where there
   * are none.
   * @see https://learn.microsoft.com/azure/api-management/api-management-policy-expressions#ContextVariables
   */
  get(name: Value<string>, defaultValue?: Value<string>): StringExpression
  /** `a.ContainsKey("b")`. */
  has(name: Value<string>): BooleanExpression
  /** The values one by one: `a["b"]`, which fails where there are none. */
  all(name: Value<string>): ListExpression<StringExpression>
}

/** How C# has it: `IReadOnlyDictionary<string, string[]>`. */
export const stringLists = entity<StringLists>('IReadOnlyDictionary<string, string[]>', {
  get: entityMethod(shapes.string, (name: unknown, defaultValue?: unknown) =>
    defaultValue === undefined
      ? code`GetValueOrDefault(${name})`
      : code`GetValueOrDefault(${name}, ${defaultValue})`,
  ),
  has: entityMethod(shapes.bool, (name: unknown) => code`ContainsKey(${name})`),
  all: entityMethod(shapes.stringArray, (name: unknown) => code`[${name}]`),
})
