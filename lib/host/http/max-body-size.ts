import { UserError } from '../../workspace/user-error.ts'

const name = 'FUNCTIONS_REQUEST_BODY_SIZE_LIMIT'

/**
 * How long the body of a request may be, in bytes: 100 MB where the settings say nothing else.
 * @see https://learn.microsoft.com/azure/azure-functions/functions-app-settings#functions_request_body_size_limit
 */
export function maxBodySize(settings: Readonly<Record<string, string | undefined>>): number {
  const size = Number(settings[name] ?? 100 * 1024 * 1024)
  if (Number.isSafeInteger(size) && size >= 0) return size
  throw new UserError(`The setting ${name} is no number of bytes.`)
}
