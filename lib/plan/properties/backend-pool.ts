import { lastSegment, lowerCase, type NormalForm, unless, withoutMark } from './parts.ts'

/** @see https://learn.microsoft.com/rest/api/apimanagement/backend/get */
export const backendPoolForm: readonly NormalForm[] = [
  // A backend in the place of a pool has to be seen as one.
  ['type', unless('Single')],
  ['description', withoutMark],
  ['protocol', lowerCase],
  ['pool.services.*.id', lastSegment],
]
