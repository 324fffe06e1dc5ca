import { UserError } from '../workspace/user-error.ts'

const names = new Set([
  'CredentialUnavailableError',
  'AuthenticationRequiredError',
  'AuthenticationError',
  'AggregateAuthenticationError',
])

const chain = 'AZURE_TOKEN_CREDENTIALS'

/** What Microsoft's words for a refused sign-in ask for. */
const asks: Readonly<Record<string, string>> = {
  AADSTS700016: 'AZURE_CLIENT_ID is not an application of this tenant.',
  AADSTS700024: 'The assertion has expired: run the job again.',
  AADSTS70021: 'The application has no federated credential for this subject.',
  AADSTS700213: 'The application has no federated credential for this subject.',
  AADSTS7000215: 'AZURE_CLIENT_SECRET is wrong: it is the value of the secret, not its id.',
  AADSTS7000222: 'AZURE_CLIENT_SECRET has expired: make a new one.',
  AADSTS90002: 'AZURE_TENANT_ID is not a tenant of this cloud.',
  AADSTS700082: 'The sign-in has expired: run `az login` again.',
  AADSTS50173: 'The sign-in was revoked: run `az login` again.',
  AADSTS50076: 'A second factor is asked for: run `az login` again.',
}

/**
 * A sign-in that did not work. Only the number of Microsoft's error is taken from its text, in which
 * anything may be.
 * @see https://learn.microsoft.com/entra/identity-platform/reference-error-codes
 */
export function signInError(error: unknown): UserError | undefined {
  if (!(error instanceof Error)) return undefined
  if (!names.has(error.name)) return error.message.includes(chain) ? wrongChain() : undefined
  const number = /\bAADSTS\d+/.exec(textsOf(error).join('\n'))?.[0]
  if (number === undefined) {
    return new UserError('You are not signed in to Azure.', {
      hint: `Run \`az login\`; in a pipeline set AZURE_TENANT_ID, AZURE_CLIENT_ID and AZURE_CLIENT_SECRET, or use a managed identity. ${chain} says which is used.`,
    })
  }
  const page = `https://login.microsoftonline.com/error?code=${number.slice('AADSTS'.length)}`
  return new UserError(`Azure refused the sign-in (${number}).`, { hint: asks[number] ?? page })
}

/** The texts of an error and of those that it was made from. */
function textsOf(error: Error): readonly string[] {
  const { message, errors } = error as Error & { readonly errors?: readonly unknown[] }
  const inner = (errors ?? []).filter((each) => each instanceof Error).map((each) => each.message)
  return [message, ...inner]
}

const wrongChain = (): UserError =>
  new UserError(`${chain} is not one that is known.`, {
    hint: 'It is `prod`, `dev`, or the name of a credential such as `AzureCliCredential`.',
  })
