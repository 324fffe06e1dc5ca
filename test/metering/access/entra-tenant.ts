import {
  type CryptoKey,
  exportJWK,
  exportSPKI,
  generateKeyPair,
  type JSONWebKeySet,
  type JWTHeaderParameters,
  SignJWT,
} from 'jose'

/** The ids that tests use. */
export const tenant = '11111111-2222-3333-4444-555555555555'
export const user = 'aaaaaaaa-0000-0000-0000-000000000001'
export const app = 'aaaaaaaa-0000-0000-0000-000000000002'
export const group = 'aaaaaaaa-0000-0000-0000-000000000003'

/** When the tests take place. */
export const now = Date.parse('2026-11-21T12:00:00Z')

const seconds = now / 1000

/** A key that signs tokens, and what is published of it. */
export interface TestKey {
  readonly privateKey: CryptoKey
  readonly publicPem: string
  readonly published: JSONWebKeySet
}

/** Makes a key of this name. */
export async function testKey(kid: string): Promise<TestKey> {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true })
  const jwk = await exportJWK(publicKey)
  return {
    privateKey,
    publicPem: await exportSPKI(publicKey),
    // As Entra ID publishes them, without `alg`.
    published: { keys: [{ ...jwk, kid, use: 'sig' }] },
  }
}

/** Claims by name; `undefined` takes one away. */
export type Claims = Readonly<Record<string, unknown>>

/** The claims of a token of version 2 that sees everything, with others instead. */
export const claims = (others: Claims = {}): Claims => ({
  iss: `https://login.microsoftonline.com/${tenant}/v2.0`,
  aud: 'api://usage-collector',
  iat: seconds - 60,
  nbf: seconds - 60,
  exp: seconds + 3600,
  oid: user,
  preferred_username: 'alice@contoso.com',
  roles: ['Usage.Read.All'],
  ...others,
})

/** Signs claims, as the key `one` unless the header says otherwise. */
export const signed = (
  payload: Claims,
  key: CryptoKey | Uint8Array,
  header: Partial<JWTHeaderParameters> = {},
): Promise<string> =>
  new SignJWT({ ...payload }).setProtectedHeader({ alg: 'RS256', kid: 'one', ...header }).sign(key)

/** A principal as App Service hands it on. */
export const principal = (
  all: readonly (readonly [string, string])[],
  others: Readonly<Record<string, unknown>> = {},
): string =>
  Buffer.from(
    JSON.stringify({
      auth_typ: 'aad',
      claims: all.map(([typ, val]) => ({ typ, val })),
      ...others,
    }),
  ).toString('base64')
