import { code } from '../compose.ts'
import { entity, entityMethod } from '../entity.ts'
import type { Value } from '../expression.ts'
import type { BooleanExpression } from '../operations/boolean.ts'
import type { StringExpression } from '../operations/string.ts'
import { shapes } from '../shape.ts'

/** Names with one text each, such as the parameters of a URL template. */
export interface Strings {
  /** `a["b"]`, which fails where there is none, or with a default `a.GetValueOrDefault("b", "")`. */
  get(name: Value<string>, defaultValue?: Value<string>): StringExpression
  /** `a.ContainsKey("b")`. */
  has(name: Value<string>): BooleanExpression
}

/** How C# has it: `IReadOnlyDictionary<string, string>`. */
export const strings = entity<Strings>('IReadOnlyDictionary<string, string>', {
  get: entityMethod(shapes.string, (name: unknown, defaultValue?: unknown) =>
    defaultValue === undefined
      ? code`[${name}]`
      : code`GetValueOrDefault(${name}, ${defaultValue})`,
  ),
  has: entityMethod(shapes.bool, (name: unknown) => code`ContainsKey(${name})`),
})
