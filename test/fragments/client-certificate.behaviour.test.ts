import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { clientCertificate } from '../../fragments/client-certificate.ts'
import { executeDocuments } from '../_support/execute.ts'
import { inbound } from '../_support/fragment.ts'

/** Signed by themselves: valid for a century, expired in 2002, and somebody else's. */
const certificates = {
  chat: 'MIIBkzCB/aADAgECAgEHMA0GCSqGSIb3DQEBCwUAMA8xDTALBgNVBAMMBGNoYXQwIBcNMjAwMTAxMDAwMDAwWhgPMjEyMDAxMDEwMDAwMDBaMA8xDTALBgNVBAMMBGNoYXQwgZ8wDQYJKoZIhvcNAQEBBQADgY0AMIGJAoGBAMiOmEPNQE5PbOxQpChuecDIKVUpHzDE4sYDpmEIt7UWgxbDigTQU9I7md9LdW9V3ixfdXghW+Vj21rI71yf002zkkgI7doDjBrhkVxJWQ+jlg97UWpaFqs0PPnA5KCeJPWoAsVaVRiwShOslR94TNvXBTTSPYdvnSHkRTS9VDCLAgMBAAEwDQYJKoZIhvcNAQELBQADgYEAejEfGin/RLrCm+HsY+usKDFWAKd6dP5K/XqqtrtXQD30TDT992Prxr9/IHwPvx/IfRt9oOcg24Of8O9GO2qFCPrvcByZKXk2adUjI2i1LQmJVu967+YIz+oRUABBnJWV8XiL5JGyNQST/T4dldqwVvClHIUQDqX2qRwToEgUr2U=',
  expired:
    'MIIBkTCB+6ADAgECAgEHMA0GCSqGSIb3DQEBCwUAMA8xDTALBgNVBAMMBGNoYXQwHhcNMDEwMTAxMDAwMDAwWhcNMDIwMTAxMDAwMDAwWjAPMQ0wCwYDVQQDDARjaGF0MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQC8CBTeri95lsjIpKfY5TiOaV7/Xab/goeiu8GDfP5rDBthDNXEMVuefJ4/SEazUp0lgPI6kV2SnbMQ4+GjXg/t2ApI40A0+9jngJmVRTNVnFSV+lAdfSK7z341WWp/78X8GMq6S1Z6TeB1M7JKu7AXvLq/oCl+8XycBUXwgWI4VQIDAQABMA0GCSqGSIb3DQEBCwUAA4GBAAyGx1gDEg4npeEQwMBo5DHwGtNwrSm/QS9+CAJ/+eMg1vfz1j1z4/YdYokhMit3sWjcRo42NLbS3hjt7sa51OWcbTuvdBq/G1QxpACL+pDz8/r5PHJHLDbBhQrbQsj4O47kjI97bLJh5qf8iZT3sfEtlFPQo2ZCyIxSfn/JQSce',
  other:
    'MIIBlTCB/6ADAgECAgEHMA0GCSqGSIb3DQEBCwUAMBAxDjAMBgNVBAMMBW90aGVyMCAXDTIwMDEwMTAwMDAwMFoYDzIxMjAwMTAxMDAwMDAwWjAQMQ4wDAYDVQQDDAVvdGhlcjCBnzANBgkqhkiG9w0BAQEFAAOBjQAwgYkCgYEA0Buxs11H4ydfCW6LEi3Y2qk7oldLtqt3VVLnfJGJVYfVbtCLpW+jAe5mMvOwllebdlOXaeqL1gx1bnKV91qt0UdGjHkXwfOfHF9EIZ4+6PBiqatPaOyUkFJBri3elyXRkuFwLdQHBnnxBoIfGJwrVdy40miguH7AH0ABDdmIQIcCAwEAATANBgkqhkiG9w0BAQsFAAOBgQAwf3ErsJ7vAome5znVpADMTa1SynPoYsR+3X3XnWgQsljUG/4CSFYSTuO2YsW2rn0SX1BJs6fcMyGXD/feETSBBCHxKmm7gP6CRwG8lLDqYu1s9wyZVg9ZkNhIlh4x2ajssDRUZwiOTVl/qLp9+p4NdI9lchnXyvltuPRSzY+l0Q==',
}

const of = (identities: readonly object[], trust = false) =>
  inbound(clientCertificate({ by: 'expression', identities, trust, revocation: false }))

const documents = {
  thumbprint: of([{ thumbprint: '5338cf94285dd8712028eda3b63fa07b4a923e94' }]),
  subject: of([{ subject: 'CN=nobody' }, { subject: 'CN=chat', issuer: 'CN=chat' }]),
  issuer: of([{ subject: 'CN=chat', issuer: 'CN=other' }]),
  trusted: of([{ subject: 'CN=chat' }], true),
}

const names = ['thumbprint', 'subject', 'issuer', 'trusted'] as const

/** By which documents a certificate may call; undefined is no certificate. */
const cases = new Map<keyof typeof certificates | undefined, string>([
  [undefined, ''],
  ['chat', 'thumbprint subject'],
  ['expired', ''],
  ['other', ''],
])

const calls = executeDocuments(
  'client-certificate',
  [...cases.keys()].flatMap((each) =>
    names.map((name) => ({
      title: `${each ?? 'none'}, ${name}`,
      document: documents[name],
      given: { request: { certificate: each ? certificates[each] : null } },
    })),
  ),
)

for (const [each, accepted] of cases) {
  test(`the certificate ${each ?? 'that is missing'} is accepted by ${accepted || 'nothing'}`, () => {
    for (const name of names) {
      const { error, returned, response } = calls.get(`${each ?? 'none'}, ${name}`)
      assert.is(error, undefined)
      assert.is(returned, !accepted.split(' ').includes(name), name)
      if (returned) assert.is(response?.statusCode, 403)
    }
  })
}

test.run()
