import { cast, code } from '../compose.ts'
import type { Expression, Value } from '../expression.ts'
import { method, type Operations, property } from '../operation.ts'
import { shapes } from '../shape.ts'
import type { Nullable } from './nullable.ts'
import type { StringExpression } from './string.ts'
import type { ToText } from './to-text.ts'

declare const xml: unique symbol

/** An XML element; it has no TypeScript counterpart, so only expressions have it. */
export interface Xml {
  readonly [xml]: true
}

/** Ways into an XML element. */
export interface XmlOperations {
  /** The first child of this name: `a.Element("b")`. */
  element(name: Value<string>): XmlExpression
  /** The value of an attribute: `(string)a.Attribute("b")`, null where there is none. */
  attribute(name: Value<string>): StringExpression
  /** The text inside: `a.Value`. */
  readonly value: StringExpression
}

/** An XML element: an `XElement`. */
export interface XmlExpression
  extends Expression<Xml>,
    XmlOperations,
    Nullable<XmlExpression, Xml>,
    ToText {}

/** How C# has them. */
export const xmlOperations = {
  element: method(shapes.xml, (self, name: unknown) => code`${self}.Element(${name})`),
  attribute: method(shapes.string, (self, name: unknown) =>
    cast('string', code`${self}.Attribute(${name})`),
  ),
  value: property(shapes.string, (self) => code`${self}.Value`),
} satisfies Operations<XmlOperations>
