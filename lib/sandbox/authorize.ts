import { Refusal, refusal } from './refusal.ts'
import type { ServiceRequest } from './request.ts'
import type { Settings } from './settings.ts'

const verbs: Readonly<Record<string, string>> = {
  GET: 'read',
  HEAD: 'read',
  DELETE: 'delete',
  POST: 'action',
}

/** Refuses who is not signed in: any bearer token will do. */
export function authenticate({ headers }: ServiceRequest): void {
  if (/^Bearer\s+\S/i.test(headers['authorization'] ?? '')) return
  throw refusal(
    401,
    'AuthenticationFailed',
    "Authentication failed. The 'Authorization' header is missing or has no bearer token.",
  )
}

/** Refuses who is signed in and not allowed, in the words of Azure Resource Manager. */
export function authorize({ method, path }: ServiceRequest, { forbidden }: Settings): void {
  if (!forbidden) return
  const [scope = '', below = ''] = path.split('?')[0]!.split(/(?<=\/service\/[^/]+)(?=\/|$)/)
  const type = below.split('/').filter((_, at) => at % 2 === 1)
  const action = ['Microsoft.ApiManagement/service', ...type, verbs[method] ?? 'write'].join('/')
  throw new Refusal({
    status: 403,
    code: 'AuthorizationFailed',
    message: `The client 'sandbox' with object id '00000000-0000-0000-0000-000000000001' does not have authorization to perform action '${action}' over scope '${scope}' or the scope is invalid. If access was recently granted, please refresh your credentials.`,
    details: null,
  })
}

/** What a 401 says about how to sign in. */
export const challenge = ({ subscriptionId }: Settings): string =>
  `Bearer authorization_uri="https://login.microsoftonline.com/${subscriptionId}", error="invalid_token", error_description="The authentication failed because of missing 'Authorization' header."`
