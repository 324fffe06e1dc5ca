import { defaultApiVersion } from '../resources/api-version.ts'
import { isUserError, UserError } from '../workspace/user-error.ts'
import { clouds } from './clouds.ts'
import type { ServiceAddress } from './management-client.ts'
import { isServiceError, type ServiceError } from './service-error.ts'
import { signInError } from './sign-in-error.ts'

/**
 * What an error means to whom it happens, where it is not of what was deployed: not signed in, not
 * allowed, not there, not reachable. It holds no token and no header.
 */
export function userError(error: unknown, address: ServiceAddress): UserError | undefined {
  if (isUserError(error)) return error
  if (!isServiceError(error)) return signInError(error)
  const { status } = error
  if (status === undefined) return unreachable(error, address)
  const found = byCode[error.code] ?? byStatus[status]
  return found?.(error, address) ?? (status >= 500 ? unwell(error, address) : undefined)
}

type Explain = (error: ServiceError, address: ServiceAddress) => UserError | undefined

const wrongTenant: Explain = ({ message }) => {
  const tenant = /must match (?:the tenant|one of the tenants) '[^']*?([0-9a-f-]{36})/i.exec(
    message,
  )
  return new UserError('The sign-in is for another tenant than that of the subscription.', {
    hint: `Sign in with \`az login --tenant ${tenant?.[1] ?? '<tenant>'}\`.`,
  })
}

const noSubscription: Explain = (_, { subscriptionId, cloud }) =>
  new UserError(`The subscription \`${subscriptionId}\` does not exist.`, {
    hint: `Check \`subscriptionId\` in the configuration, and whether it is in the ${cloud} cloud.`,
  })

const noGroup: Explain = (_, { resourceGroup, subscriptionId }) =>
  new UserError(`The resource group \`${resourceGroup}\` does not exist.`, {
    hint: `Check \`resourceGroup\` in the configuration; the subscription is ${subscriptionId}.`,
  })

const noService: Explain = ({ message }, { service, resourceGroup }) => {
  const names = message.toLowerCase()
  const isService =
    names.includes(`microsoft.apimanagement/service/${service.toLowerCase()}'`) ||
    names.includes(`parent resource '${service.toLowerCase()}' not found`)
  if (!isService) return undefined
  return new UserError(
    `The service \`${service}\` does not exist in the resource group \`${resourceGroup}\`.`,
    { hint: 'Check `service` in the configuration.' },
  )
}

const wrongVersion: Explain = (_, { apiVersion }) =>
  new UserError(`The management API has no version \`${apiVersion}\`, or not for this.`, {
    hint: `Set \`apiVersion\` in the configuration to \`${defaultApiVersion}\`, or to a newer one.`,
  })

const noAnswer: Explain = ({ status, code }) =>
  new UserError(`Azure did not accept the sign-in (${status} ${code}).`, {
    hint: 'Sign in again with `az login`, and check that `cloud` in the configuration is right.',
  })

const notAllowed: Explain = ({ code, message }, { service }) => {
  const action = /perform action '([\w./*-]+)'/.exec(message)?.[1]
  return new UserError(
    action
      ? `You are not allowed \`${action}\` on \`${service}\`.`
      : `You are not allowed this on \`${service}\` (403 ${code}).`,
    {
      hint: 'Ask for the role `API Management Service Contributor`. A new role takes minutes to work.',
    },
  )
}

const tooMany: Explain = () =>
  new UserError('Azure refuses requests, because there were too many.', {
    hint: 'Try again in some minutes.',
  })

const busy: Explain = () =>
  new UserError('The service is at work on another change.', { hint: 'Try again in some minutes.' })

const unwell: Explain = ({ status, code, requestId }) =>
  new UserError(`The service is not well: it answered ${status} ${code}, again and again.`, {
    hint: `Try again later, and see https://status.azure.com.${requestId ? ` Request: ${requestId}.` : ''}`,
  })

const byCode: Readonly<Record<string, Explain>> = {
  InvalidAuthenticationTokenTenant: wrongTenant,
  SubscriptionNotFound: noSubscription,
  InvalidSubscriptionId: noSubscription,
  ResourceGroupNotFound: noGroup,
  InvalidApiVersionParameter: wrongVersion,
  MissingApiVersionParameter: wrongVersion,
  UnsupportedApiVersion: wrongVersion,
  NoRegisteredProviderFound: wrongVersion,
  InvalidResourceType: wrongVersion,
  PessimisticConcurrencyConflict: busy,
}

const byStatus: Readonly<Record<number, Explain>> = {
  401: noAnswer,
  403: notAllowed,
  404: noService,
  429: tooMany,
}

function unreachable({ code, host }: ServiceError, address: ServiceAddress): UserError | undefined {
  const name = host ?? new URL(address.endpoint ?? clouds[address.cloud].endpoint).host
  const explained = failures.find(({ codes }) => codes.test(code))
  if (!explained) return undefined
  const isStandIn = address.endpoint?.startsWith('http:')
  return new UserError(`\`${name}\` ${explained.message} (${code}).`, {
    hint: isStandIn ? 'Is `apim-policy sandbox` running?' : explained.hint,
  })
}

const failures = [
  {
    codes: /^(?:ENOTFOUND|EAI_AGAIN|EAI_NODATA|EAI_FAIL)$/,
    message: 'was not found',
    hint: 'Check the network, the VPN and `cloud` or `endpoint` in the configuration.',
  },
  {
    codes: /^(?:ECONN\w+|EPIPE|EHOST\w+|ENET\w+|REQUEST_SEND_ERROR)$/,
    message: 'could not be reached',
    hint: 'Check the network and the firewall; a proxy is read from HTTPS_PROXY.',
  },
  {
    codes: /^(?:ETIMEDOUT|ESOCKETTIMEDOUT)$/,
    message: 'did not answer in time',
    hint: 'Try again; where it stays so, check the network and the firewall.',
  },
  {
    codes: /^(?:CERT_\w+|\w*SELF_SIGNED_CERT\w*|UNABLE_TO_\w+|ERR_TLS_\w+|ERR_SSL_\w+|EPROTO)$/,
    message: 'has no certificate that is trusted here',
    hint: 'Behind a proxy that opens connections, name its certificate in NODE_EXTRA_CA_CERTS.',
  },
] as const
