import { code, commaList, raw } from '../compose.ts'
import type { Draft } from '../draft.ts'
import type { Value } from '../expression.ts'
import { method, type Operations } from '../operation.ts'
import { shapes } from '../shape.ts'
import type { BooleanExpression } from './boolean.ts'
import type { Comparison } from './comparison.ts'
import type { ListExpression } from './list.ts'
import type { StringExpression } from './string.ts'

/**
 * Operations with regular expressions, in .NET's dialect.
 * @see https://learn.microsoft.com/dotnet/standard/base-types/regular-expression-language-quick-reference
 */
export interface PatternOperations {
  /** `Regex.IsMatch(a, "…")`. */
  matches(pattern: Value<string>, options?: Comparison): BooleanExpression
  /** The first match's group, by number or name; 0 is the whole match. Empty without a match. */
  match(
    pattern: Value<string>,
    group?: Value<number> | Value<string>,
    options?: Comparison,
  ): StringExpression
  /** Every match replaced; `$1` stands for a group. */
  replacePattern(
    pattern: Value<string>,
    replacement: Value<string>,
    options?: Comparison,
  ): StringExpression
  /** The parts between the matches. */
  splitPattern(pattern: Value<string>, options?: Comparison): ListExpression<StringExpression>
}

const call = (name: string, args: readonly unknown[], options?: Comparison): Draft =>
  code`Regex.${raw(name)}(${commaList(options?.ignoreCase ? [...args, ignoreCase] : args)})`

const ignoreCase = raw('RegexOptions.IgnoreCase')

/** How C# has them. */
export const patternOperations = {
  matches: method(shapes.bool, (self, pattern: unknown, options?: Comparison) =>
    call('IsMatch', [self, pattern], options),
  ),
  match: method(
    shapes.string,
    (self, pattern: unknown, group: unknown = 0, options?: Comparison) =>
      code`${call('Match', [self, pattern], options)}.Groups[${group}].Value`,
  ),
  replacePattern: method(
    shapes.string,
    (self, pattern: unknown, replacement: unknown, options?: Comparison) =>
      call('Replace', [self, pattern, replacement], options),
  ),
  splitPattern: method(shapes.stringArray, (self, pattern: unknown, options?: Comparison) =>
    call('Split', [self, pattern], options),
  ),
} satisfies Operations<PatternOperations>
