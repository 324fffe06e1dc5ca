import { binary, code, commaList, raw } from '../compose.ts'
import { type Draft, draft, failed } from '../draft.ts'
import type { Expression, Value } from '../expression.ts'
import { method, type Operation, type Operations, property } from '../operation.ts'
import { shapes } from '../shape.ts'
import { strength } from '../strength.ts'
import { characterLiteral } from '../string-literal.ts'
import type { BooleanExpression } from './boolean.ts'
import type { Comparison } from './comparison.ts'
import type { ListExpression } from './list.ts'
import type { Nullable } from './nullable.ts'
import type { NumberExpression } from './number.ts'
import type { PatternOperations } from './pattern.ts'
import type { StringConversions } from './string-conversion.ts'
import type { StringEncodings } from './string-encoding.ts'

/** What `System.String` does. */
export interface StringOperations {
  /** `a.Length`. */
  readonly length: NumberExpression
  /** `string.IsNullOrEmpty(a)`. */
  readonly isEmpty: BooleanExpression
  /** `string.IsNullOrWhiteSpace(a)`. */
  readonly isBlank: BooleanExpression
  contains(text: Value<string>, options?: Comparison): BooleanExpression
  startsWith(text: Value<string>, options?: Comparison): BooleanExpression
  endsWith(text: Value<string>, options?: Comparison): BooleanExpression
  /** Whether it is one of these texts: `new[] { "a", "b" }.Contains(x)`. */
  isOneOf(texts: readonly Value<string>[], options?: Comparison): BooleanExpression
  /** `a.IndexOf(b)`: -1 where it is not found. */
  indexOf(text: Value<string>, options?: Comparison): NumberExpression
  lastIndexOf(text: Value<string>): NumberExpression
  /** `a.ToLowerInvariant()`. */
  toLower(): StringExpression
  /** `a.ToUpperInvariant()`. */
  toUpper(): StringExpression
  /** Without these characters, or white space, at both ends. */
  trim(characters?: string): StringExpression
  trimStart(characters?: string): StringExpression
  trimEnd(characters?: string): StringExpression
  /** Every occurrence replaced; for patterns see `replacePattern`. */
  replace(text: Value<string>, replacement: Value<string>): StringExpression
  /** The parts between a separator. */
  split(
    separator: string,
    options?: { readonly removeEmpty?: boolean },
  ): ListExpression<StringExpression>
  substring(start: Value<number>, length?: Value<number>): StringExpression
  padLeft(width: Value<number>): StringExpression
  padRight(width: Value<number>): StringExpression
}

/** Text, or null where C# has it so. */
export interface StringExpression
  extends Expression<string>,
    StringOperations,
    StringConversions,
    StringEncodings,
    PatternOperations,
    Nullable<StringExpression, string> {
  /** `a == b`, or with `ignoreCase` `string.Equals(a, b, StringComparison.OrdinalIgnoreCase)`. */
  equals(other: Value<string | null>, options?: Comparison): BooleanExpression
  notEquals(other: Value<string | null>, options?: Comparison): BooleanExpression
}

const found = (self: Draft, text: unknown): Draft =>
  code`${self}.IndexOf(${text}, StringComparison.OrdinalIgnoreCase)`

const edge = (name: 'StartsWith' | 'EndsWith'): Operation =>
  method(shapes.bool, (self, text: unknown, options?: Comparison) =>
    options?.ignoreCase
      ? code`${self}.${raw(name)}(${text}, StringComparison.OrdinalIgnoreCase)`
      : code`${self}.${raw(name)}(${text})`,
  )

const trimmed = (name: 'Trim' | 'TrimStart' | 'TrimEnd'): Operation =>
  method(
    shapes.string,
    (self, characters?: string) =>
      code`${self}.${raw(name)}(${commaList(characterLiterals(characters ?? ''))})`,
  )

const characterLiterals = (characters: string): readonly Draft[] =>
  Array.from({ length: characters.length }, (_, at) => raw(characterLiteral(characters[at]!)))

/** C#'s `Split` takes single characters; a longer separator needs an array. */
function separated(self: Draft, separator: string, removeEmpty: boolean): Draft {
  const options = raw(`StringSplitOptions.${removeEmpty ? 'RemoveEmptyEntries' : 'None'}`)
  if (typeof separator !== 'string') return failed('A separator is a constant text.')
  if (separator.length !== 1) return code`${self}.Split(new[] { ${separator} }, ${options})`
  const character = raw(characterLiteral(separator))
  return removeEmpty
    ? code`${self}.Split(new[] { ${character} }, ${options})`
    : code`${self}.Split(${character})`
}

/** How C# has them. */
export const stringOperations = {
  length: property(shapes.int, (self) => code`${self}.Length`),
  isEmpty: property(shapes.bool, (self) => code`string.IsNullOrEmpty(${self})`),
  isBlank: property(shapes.bool, (self) => code`string.IsNullOrWhiteSpace(${self})`),
  contains: method(shapes.bool, (self, text: unknown, options?: Comparison) =>
    options?.ignoreCase
      ? binary(strength.relational, found(self, text), '>=', 0)
      : code`${self}.Contains(${text})`,
  ),
  startsWith: edge('StartsWith'),
  endsWith: edge('EndsWith'),
  isOneOf: method(shapes.bool, (self, texts: readonly unknown[], options?: Comparison) => {
    if (texts.length === 0) return draft('false', strength.primary)
    return options?.ignoreCase
      ? code`new[] { ${commaList(texts)} }.Contains(${self}, StringComparer.OrdinalIgnoreCase)`
      : code`new[] { ${commaList(texts)} }.Contains(${self})`
  }),
  indexOf: method(shapes.int, (self, text: unknown, options?: Comparison) =>
    options?.ignoreCase ? found(self, text) : code`${self}.IndexOf(${text})`,
  ),
  lastIndexOf: method(shapes.int, (self, text: unknown) => code`${self}.LastIndexOf(${text})`),
  toLower: method(shapes.string, (self) => code`${self}.ToLowerInvariant()`),
  toUpper: method(shapes.string, (self) => code`${self}.ToUpperInvariant()`),
  trim: trimmed('Trim'),
  trimStart: trimmed('TrimStart'),
  trimEnd: trimmed('TrimEnd'),
  replace: method(
    shapes.string,
    (self, text: unknown, replacement: unknown) => code`${self}.Replace(${text}, ${replacement})`,
  ),
  split: method(
    shapes.stringArray,
    (self, separator: string, options?: { readonly removeEmpty?: boolean }) =>
      separated(self, separator, options?.removeEmpty === true),
  ),
  substring: method(shapes.string, (self, start: unknown, length?: unknown) =>
    length === undefined
      ? code`${self}.Substring(${start})`
      : code`${self}.Substring(${start}, ${length})`,
  ),
  padLeft: method(shapes.string, (self, width: unknown) => code`${self}.PadLeft(${width})`),
  padRight: method(shapes.string, (self, width: unknown) => code`${self}.PadRight(${width})`),
} satisfies Operations<StringOperations>
