import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { userError } from '../../lib/azure/friendly-error.ts'
import type { ServiceAddress } from '../../lib/azure/management-client.ts'
import { ServiceError, serviceError } from '../../lib/azure/service-error.ts'
import { UserError } from '../../lib/workspace/user-error.ts'

const address: ServiceAddress = {
  cloud: 'public',
  subscriptionId: '11111111-1111-1111-1111-111111111111',
  resourceGroup: 'rg-prod',
  service: 'contoso',
  apiVersion: '2019-01-01',
}

const refused = (status: number, code = '', message = '') =>
  userError(serviceError({ status, body: { error: { code, message } }, attempts: 1 }), address)

const table: readonly [
  status: number,
  code: string,
  message: string,
  says: RegExp,
  hint: RegExp,
][] = [
  [
    401,
    'InvalidAuthenticationTokenTenant',
    "The access token is from the wrong issuer 'https://sts.windows.net/aaaaaaaa-0000-0000-0000-000000000000/'. It must match the tenant 'https://sts.windows.net/bbbbbbbb-0000-0000-0000-000000000000/' associated with this subscription.",
    /another tenant/,
    /az login --tenant bbbbbbbb-0000-0000-0000-000000000000`/,
  ],
  [401, 'InvalidAuthenticationTokenTenant', 'No.', /another tenant/, /--tenant <tenant>`/],
  [401, 'ExpiredAuthenticationToken', 'Expired.', /401 ExpiredAuthenticationToken/, /az login/],
  [401, '', '', /401 Unauthorized/, /`cloud`/],
  [
    403,
    'AuthorizationFailed',
    "The client 'me@example.com' with object id 'x' does not have authorization to perform action 'Microsoft.ApiManagement/service/policies/write' over scope '/subscriptions/x' or the scope is invalid.",
    /^You are not allowed `Microsoft\.ApiManagement\/service\/policies\/write` on `contoso`\.$/,
    /API Management Service Contributor/,
  ],
  [403, 'RequestDisallowedByPolicy', 'No.', /403 RequestDisallowedByPolicy/, /role/],
  [403, '', '', /on `contoso` \(403 Forbidden\)/, /role/],
  [
    404,
    'SubscriptionNotFound',
    'The subscription was not found.',
    /subscription `11111111-1111-1111-1111-111111111111` does not exist/,
    /public cloud/,
  ],
  [400, 'InvalidSubscriptionId', 'Malformed.', /subscription `1/, /`subscriptionId`/],
  [404, 'ResourceGroupNotFound', 'No.', /resource group `rg-prod` does not/, /`resourceGroup`/],
  [
    404,
    'ResourceNotFound',
    "The Resource 'Microsoft.ApiManagement/service/Contoso' under resource group 'rg-prod' was not found.",
    /service `contoso` does not exist in the resource group `rg-prod`/,
    /`service`/,
  ],
  [
    404,
    'ParentResourceNotFound',
    "Can not perform requested operation on nested resource. Parent resource 'contoso' not found.",
    /service `contoso` does not exist/,
    /`service`/,
  ],
  [400, 'InvalidApiVersionParameter', 'No.', /no version `2019-01-01`/, /`2024-05-01`/],
  [400, 'NoRegisteredProviderFound', 'No.', /no version `2019-01-01`/, /`apiVersion`/],
  [404, 'InvalidResourceType', 'No.', /no version `2019-01-01`/, /`apiVersion`/],
  [429, 'TooManyRequests', 'No.', /too many/, /Try again/],
  [409, 'PessimisticConcurrencyConflict', 'No.', /at work on another change/, /Try again/],
  [503, 'ServiceUnavailable', 'No.', /answered 503 ServiceUnavailable/, /status\.azure\.com/],
  [500, '', '', /answered 500 InternalServerError/, /Try again/],
]

for (const [status, code, message, says, hint] of table) {
  test(`${status} ${code || 'without a code'} is told: ${says.source}`, () => {
    const error = refused(status, code, message)
    assert.instance(error, UserError)
    assert.match(error!.message, says)
    assert.match(error!.hint!, hint)
  })
}

test('what the service says of what was deployed is not explained away', () => {
  assert.is(refused(404, 'ResourceNotFound', 'Api not found.'), undefined)
  assert.is(
    refused(404, 'ResourceNotFound', 'Entity with specified identifier not found'),
    undefined,
  )
  assert.is(refused(400, 'ValidationError', 'One or more fields.'), undefined)
  assert.is(refused(412, 'PreconditionFailed', 'No.'), undefined)
  assert.is(refused(409, 'Conflict', 'No.'), undefined)
})

test('the request that support asks for is told', () => {
  const error = userError(
    new ServiceError('No.', { code: 'InternalServerError', status: 500, requestId: 'r-1' }),
    address,
  )
  assert.match(error!.hint!, 'r-1')
})

const failed = (code: string, more = {}, host?: string) =>
  userError(new ServiceError('x', { code, host }), { ...address, ...more })

for (const [code, says, hint] of [
  ['ENOTFOUND', /was not found \(ENOTFOUND\)/, /VPN/],
  ['EAI_AGAIN', /was not found/, /network/],
  ['ECONNREFUSED', /could not be reached/, /firewall/],
  ['ECONNRESET', /could not be reached/, /HTTPS_PROXY/],
  ['EPIPE', /could not be reached/, /firewall/],
  ['ENETUNREACH', /could not be reached/, /network/],
  ['ETIMEDOUT', /did not answer in time/, /Try again/],
  ['SELF_SIGNED_CERT_IN_CHAIN', /no certificate that is trusted/, /NODE_EXTRA_CA_CERTS/],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', /no certificate that is trusted/, /NODE_EXTRA_CA_CERTS/],
  ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', /no certificate that is trusted/, /NODE_EXTRA_CA_CERTS/],
  ['CERT_HAS_EXPIRED', /no certificate that is trusted/, /NODE_EXTRA_CA_CERTS/],
  ['ERR_TLS_CERT_ALTNAME_INVALID', /no certificate that is trusted/, /NODE_EXTRA_CA_CERTS/],
] as const) {
  test(`${code} is told with the host`, () => {
    const error = failed(code)
    assert.match(error!.message, says)
    assert.match(error!.message, '`management.azure.com`')
    assert.match(error!.hint!, hint)
  })
}

test('the host is the one that was asked', () => {
  const login = failed('ENOTFOUND', {}, 'login.microsoftonline.com')
  assert.match(login!.message, '`login.microsoftonline.com` was not found')
  assert.match(failed('ENOTFOUND', { cloud: 'china' })!.message, '`management.chinacloudapi.cn`')
})

test('a stand-in that is not there may not run', () => {
  const error = failed('ECONNREFUSED', { endpoint: 'http://127.0.0.1:8080' })
  assert.match(error!.message, '`127.0.0.1:8080` could not be reached')
  assert.is(error!.hint, 'Is `apim-policy sandbox` running?')
})

test('work that failed later, and what the service never answers, are left as they are', () => {
  assert.is(failed('ValidationError'), undefined)
  assert.is(failed('OperationTimedOut'), undefined)
})

test('a sign-in that failed is told', () => {
  const error = Object.assign(new Error('No.'), { name: 'CredentialUnavailableError' })
  assert.is(userError(error, address)?.message, 'You are not signed in to Azure.')
})

test('a UserError is one already, and a bug is none', () => {
  const error = new UserError('No.')
  assert.is(userError(error, address), error)
  assert.is(userError(new TypeError('x is not a function'), address), undefined)
  assert.is(userError('x', address), undefined)
})

test.run()
