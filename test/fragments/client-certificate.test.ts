import { test } from 'uvu'
import { clientCertificate } from '../../fragments/client-certificate.ts'
import { apiPolicy, context, namedValue } from '../../lib/index.ts'
import { inbound, invalid, matches } from '../_support/fragment.ts'

const thumbprint = '3f2a9c41d07be6582f1d44a0c9b7e8653a10f5d2'
const issuer = 'CN=Contoso CA, O="Contoso, Inc."'

test('the policy checks certificates', () => {
  matches(
    'client-certificate/policy',
    inbound(
      clientCertificate({
        identities: [{ subject: 'CN=chat', issuer }, { thumbprint: namedValue('thumbprint') }],
      }),
    ),
  )
})

test('an expression checks them, too', () => {
  matches(
    'client-certificate/expression',
    inbound(
      clientCertificate({
        by: 'expression',
        identities: [{ subject: 'CN=chat', issuer }, { thumbprint: namedValue('thumbprint') }],
      }),
    ),
  )
  matches(
    'client-certificate/untrusted',
    inbound(clientCertificate({ by: 'expression', trust: false, identities: [{ thumbprint }] })),
  )
})

test('certificates that were uploaded may call', () => {
  matches(
    'client-certificate/uploaded',
    inbound(clientCertificate({ identities: 'uploaded', revocation: false })),
  )
})

test('identities that name nothing are refused', () => {
  const of = (...identities: readonly object[]) => inbound(clientCertificate({ identities }))
  invalid(of(), ['`identities` is empty.'])
  invalid(of({ thumbprint }, {}), ['`identities[1]` names nothing.'])
  invalid(of({ subject: '' }), ['`identities[0].subject` is empty.'])
  invalid(of({ thumbprint: '3f:2a' }), [
    '`identities[0].thumbprint` must be 40 hexadecimal digits.',
  ])
})

test('checks that cannot be made are refused', () => {
  invalid(inbound(clientCertificate({ identities: 'uploaded', by: 'policy' })), [
    '`identities` are "uploaded", which the policy cannot check.',
  ])
  const identities = [{ thumbprint }]
  invalid(inbound(clientCertificate({ identities, trust: false, revocation: true })), [
    '`revocation` needs `trust`.',
  ])
})

test('options have types', () => {
  // @ts-expect-error A certificate is compared with what is known beforehand.
  clientCertificate({ identities: [{ subject: context.request.ipAddress }] })
  // @ts-expect-error Certificates are checked before the backend is called.
  apiPolicy('a', { outbound: clientCertificate({ identities: 'uploaded' }) })
})

test.run()
