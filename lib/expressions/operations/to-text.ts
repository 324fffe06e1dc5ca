import { code } from '../compose.ts'
import type { Value } from '../expression.ts'
import { method, type Operations } from '../operation.ts'
import { shapes } from '../shape.ts'
import type { StringExpression } from './string.ts'

/** The value as text, as the culture of the service writes it. */
export interface ToText {
  /** `a.ToString()`. */
  toText(): StringExpression
}

/** The value in a format of .NET. */
export interface Format {
  /** `a.ToString("o")`: formatted. @see https://learn.microsoft.com/dotnet/standard/base-types/formatting-types */
  format(format: Value<string>): StringExpression
}

/** How C# has them. */
export const toTextOperations = {
  toText: method(shapes.string, (self) => code`${self}.ToString()`),
  format: method(shapes.string, (self, format: unknown) => code`${self}.ToString(${format})`),
} satisfies Operations<ToText & Format>
