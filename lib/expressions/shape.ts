/** What the result of an expression is, and so which members its node has. */
export interface Shape {
  /** The C# type, where it is always the same. */
  readonly type?: string
  /** What stands behind a member of this shape to make it what authors see. */
  readonly suffix?: string
  /** The members of the node, where they are not the operations of all values. */
  readonly members?: object
  /** The shape of the elements. */
  readonly element?: Shape
}

/** The shapes of plain values. */
export const shapes = {
  any: {},
  string: { type: 'string' },
  bool: { type: 'bool' },
  int: { type: 'int' },
  long: { type: 'long' },
  double: { type: 'double' },
  dateTime: { type: 'DateTime' },
  timeSpan: { type: 'TimeSpan' },
  guid: { type: 'Guid' },
  bytes: { type: 'byte[]' },
  token: { type: 'JToken' },
  object: { type: 'JObject' },
  array: { type: 'JArray', element: { type: 'JToken' } },
  xml: { type: 'XElement' },
  strings: { type: 'IEnumerable<string>', element: { type: 'string' } },
  stringArray: { type: 'string[]', element: { type: 'string' } },
  /** An enumeration, which authors see as the name of its value. */
  enumeration: { type: 'string', suffix: '.ToString()' },
} as const satisfies Record<string, Shape>
