import { refusal } from './refusal.ts'
import type { Settings } from './settings.ts'
import type { Entry } from './store.ts'

/** The headers of a request by lower-case name. */
export type Headers = Readonly<Record<string, string>>

/**
 * Refuses a write whose sender has another version in mind than the one there is.
 * @see https://learn.microsoft.com/rest/api/apimanagement/api-policy/create-or-update
 */
export function checkPreconditions(
  headers: Headers,
  entry: Entry | undefined,
  { preconditions }: Pick<Settings, 'preconditions'>,
): void {
  const ifMatch = headers['if-match']
  if (ifMatch !== undefined && !matches(ifMatch, entry)) {
    throw refusal(
      412,
      'PreconditionFailed',
      'The entity has been modified since it was read: its version does not match If-Match.',
    )
  }
  if (preconditions === 'all' && headers['if-none-match'] === '*' && entry) {
    throw refusal(412, 'PreconditionFailed', 'The entity exists already.')
  }
}

/** Refuses what may only be done to a version that the sender names. */
export function requireIfMatch(headers: Headers): void {
  if (headers['if-match'] !== undefined) return
  throw refusal(400, 'ValidationError', 'The header If-Match is required for this operation.')
}

const matches = (ifMatch: string, entry: Entry | undefined): boolean =>
  entry !== undefined &&
  (ifMatch.trim() === '*' || ifMatch.split(',').some((each) => each.trim() === entry.etag))
