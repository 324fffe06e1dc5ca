import { failureResponse, integer, list, matching, object, text, title } from './parts.ts'

const member = object(
  { backend: { reference: 'backend' }, priority: integer(0, 100), weight: integer(0, 100) },
  ['backend'],
)

/** @see https://learn.microsoft.com/azure/templates/microsoft.apimanagement/service/backends */
export const backendPoolSchema = object(
  {
    title,
    description: text(2000),
    members: list(member, 1, 30),
    sessionAffinity: object(
      { cookie: matching("^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,256}$", 'must be the name of a cookie') },
      ['cookie'],
    ),
    failureResponse,
  },
  ['members'],
)
