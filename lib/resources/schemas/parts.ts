/** A JSON schema, with this project's keywords; `says` ends the sentence "`url` …". */
export type Schema = Readonly<Record<string, unknown>>

/** An object with these members and no others. */
export const object = (
  properties: Readonly<Record<string, Schema>>,
  required: readonly string[] = [],
): Schema => ({ type: 'object', properties, required, additionalProperties: false })

export const text = (maxLength: number): Schema => ({ type: 'string', minLength: 1, maxLength })

export const matching = (pattern: string, says: string): Schema => ({
  type: 'string',
  pattern,
  says,
})

export const integer = (minimum: number, maximum: number): Schema => ({
  type: 'integer',
  minimum,
  maximum,
})

export const list = (items: Schema, minItems: number, maxItems: number): Schema => ({
  type: 'array',
  items,
  minItems,
  maxItems,
})

export const boolean: Schema = { type: 'boolean' }
export const duration: Schema = { duration: true }
export const namedValue: Schema = { namedValue: true }
export const title = text(300)

export const clientId = matching(
  '^[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$',
  'must be the client id of an identity, which is a GUID',
)

export const clientIdOrSystem = matching(
  '^(SystemAssigned|[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12})$',
  "must be 'SystemAssigned' or the client id of an identity, which is a GUID",
)

/** What a client gets while a backend or a pool takes no requests. */
export const failureResponse = object({ statusCode: integer(200, 599) }, ['statusCode'])
