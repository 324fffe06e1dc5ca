import {
  all,
  any,
  type BooleanExpression,
  buildingBlock,
  choose,
  context,
  csharp,
  misuse,
  not,
  validateClientCertificate,
  when,
} from '../lib/index.ts'
import type { In } from './shared/in-section.ts'
import { refusal } from './shared/refusal.ts'
import type { PlainText } from './shared/text-value.ts'

/** The marks of a certificate; all that are given have to fit. */
export interface CertificateIdentity {
  /** The SHA-1 thumbprint: 40 hexadecimal digits. */
  readonly thumbprint?: PlainText
  /** The distinguished name of the holder, such as `CN=chat, O=Contoso`. */
  readonly subject?: PlainText
  /** The distinguished name of the authority that issued it. */
  readonly issuer?: PlainText
}

export interface ClientCertificateOptions {
  /** The certificates that may call, or all that were uploaded to the service. */
  readonly identities: readonly CertificateIdentity[] | 'uploaded'
  /**
   * What checks them: the policy `validate-client-certificate`, whose refusals go to `on-error`, or
   * an expression with an answer of its own, which `uploaded` takes. @default 'policy'
   */
  readonly by?: 'policy' | 'expression'
  /** Whether the certificate has to lead to an authority that the service trusts. @default true */
  readonly trust?: boolean
  /** Whether the authority is asked for revoked certificates; it takes `trust`. @default as trust */
  readonly revocation?: boolean
}

/**
 * Lets only clients call that present one of these certificates, and one that is valid now. Others
 * are refused, by the expression with 403. The host name of the gateway has to have
 * `negotiateClientCertificate`, or no client is asked for a certificate.
 *
 * @cost Reads neither headers nor the body. Asking the authority for revoked certificates takes a
 *   call to it now and then.
 * @example
 * clientCertificate({ identities: [{ subject: 'CN=chat, O=Contoso', issuer: 'CN=Contoso CA' }] })
 * @see https://learn.microsoft.com/azure/api-management/api-management-howto-mutual-certificates-for-clients
 */
export const clientCertificate = buildingBlock(
  (options: ClientCertificateOptions): readonly In<'inbound'>[] => {
    const { identities, trust = true } = options
    const { by = identities === 'uploaded' ? 'expression' : 'policy', revocation = trust } = options
    const problems = certificateProblems({ identities, by, trust, revocation })
    if (problems.length > 0) {
      return problems.map(({ message, ...details }) => misuse(message, details))
    }
    if (by === 'policy' && identities !== 'uploaded') {
      return [
        validateClientCertificate({
          validateRevocation: revocation,
          validateTrust: trust,
          validateNotBefore: true,
          validateNotAfter: true,
          ignoreError: false,
          identities: identities.map(({ issuer, ...marks }) => ({
            ...marks,
            ...(issuer !== undefined && { issuerSubject: issuer }),
          })),
        }),
      ]
    }
    const isMissing = context.request.certificate.optional.thumbprint.equals(null)
    const isRefused = any(isMissing, not(isValid(trust, revocation)), not(isListed(identities)))
    return [choose(when(isRefused, [refusal(forbidden)]))]
  },
)

/** Checking the chain includes the dates, which are in local time. */
function isValid(trust: boolean, revocation: boolean): BooleanExpression {
  const { certificate } = context.request
  if (trust) return revocation ? certificate.verify() : certificate.verifyNoRevocation()
  return csharp<boolean>`
    context.Request.Certificate.NotBefore <= DateTime.Now && context.Request.Certificate.NotAfter >= DateTime.Now
  `
}

function isListed(identities: ClientCertificateOptions['identities']): BooleanExpression {
  const { certificate } = context.request
  if (identities === 'uploaded') {
    return context.deployment.certificates.values.any((each) =>
      each.thumbprint.equals(certificate.thumbprint),
    )
  }
  return any(
    ...identities.map(({ thumbprint, subject, issuer }) =>
      all(
        ...(thumbprint ? [certificate.thumbprint.equals(thumbprint, { ignoreCase: true })] : []),
        ...(subject ? [certificate.subject.equals(subject)] : []),
        ...(issuer ? [certificate.issuer.equals(issuer)] : []),
      ),
    ),
  )
}

const forbidden = {
  status: 403,
  reason: 'Forbidden',
  type: 'permission_error',
  code: 'invalid_certificate',
  message: 'The client certificate is missing or not accepted.',
}

interface Problem {
  readonly message: string
  readonly option: keyof ClientCertificateOptions
  readonly hint?: string
}

function certificateProblems({
  identities,
  by,
  trust,
  revocation,
}: Required<ClientCertificateOptions>): readonly Problem[] {
  const problems: Problem[] = []
  if (revocation && !trust) {
    problems.push({ message: '`revocation` needs `trust`.', option: 'revocation' })
  }
  if (identities === 'uploaded') {
    const message = '`identities` are "uploaded", which the policy cannot check.'
    const hint = 'Set `by` to "expression".'
    return by === 'policy' ? [...problems, { message, option: 'identities', hint }] : problems
  }
  if (identities.length === 0) {
    problems.push({
      message: '`identities` is empty.',
      option: 'identities',
      hint: 'Certificates of known authorities are for sale; say whose may call.',
    })
  }
  return [...problems, ...identities.flatMap(identityProblems)]
}

function identityProblems(identity: CertificateIdentity, index: number): readonly Problem[] {
  const option = 'identities'
  const at = `\`${option}[${index}]`
  const marks = Object.entries(identity).filter(([, value]) => value !== undefined)
  if (marks.length === 0) return [{ message: `${at}\` names nothing.`, option }]
  const blank = marks.find(([, value]) => typeof value === 'string' && value.trim() === '')
  if (blank) return [{ message: `${at}.${blank[0]}\` is empty.`, option }]
  const { thumbprint } = identity
  if (typeof thumbprint !== 'string' || /^[0-9a-f]{40}$/i.test(thumbprint)) return []
  const hint = 'Copied thumbprints often hold spaces, colons or an invisible mark.'
  return [{ message: `${at}.thumbprint\` must be 40 hexadecimal digits.`, option, hint }]
}
