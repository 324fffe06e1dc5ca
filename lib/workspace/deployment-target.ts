import { defaultApiVersion } from '../resources/api-version.ts'
import type { Cloud, Protection } from './config.ts'
import { environment } from './environment.ts'
import type { Project } from './load-config.ts'
import { projectName } from './project-name.ts'
import { UserError } from './user-error.ts'

/** The service that an environment of a project is deployed to; everything in it was checked. */
export interface DeploymentTarget {
  readonly environment: string
  /** What the project is called on what it deploys. */
  readonly project: string
  readonly cloud: Cloud
  readonly endpoint?: string
  readonly subscriptionId: string
  readonly resourceGroup: string
  readonly service: string
  readonly workspace?: string
  readonly apiVersion: string
  readonly protect: Required<Protection>
}

/** The target of an environment; throws a UserError that names everything that is missing. */
export function deploymentTarget(
  project: Project,
  {
    name,
    endpoint,
    env,
  }: {
    readonly name: string | undefined
    /** Instead of the configured one. */
    readonly endpoint?: string | undefined
    readonly env: Readonly<Record<string, string | undefined>>
  },
): DeploymentTarget {
  const { config } = project
  if (name === undefined) throw noEnvironment(Object.keys(config.environments ?? {}))
  environment(config, name)
  const own = config.environments?.[name] ?? {}
  const subscriptionId = own.subscriptionId ?? env['AZURE_SUBSCRIPTION_ID']
  const { resourceGroup, service } = own
  if (!subscriptionId || !resourceGroup || !service) {
    const missing = Object.entries({ subscriptionId, resourceGroup, service })
      .filter(([, value]) => !value)
      .map(([key]) => `\`${key}\``)
    throw new UserError(`The environment \`${name}\` does not say where it is.`, {
      hint: `Add ${missing.join(', ')} to \`environments.${name}\` in the configuration.`,
    })
  }
  const address = endpoint ?? own.endpoint
  return {
    environment: name,
    project: projectName(project),
    cloud: own.cloud ?? 'public',
    ...(address !== undefined && { endpoint: checkedEndpoint(address) }),
    subscriptionId: checkedSubscription(subscriptionId),
    resourceGroup,
    service,
    ...(own.workspace !== undefined && { workspace: own.workspace }),
    apiVersion: own.apiVersion ?? config.apiVersion ?? defaultApiVersion,
    protect: {
      approval: own.protect?.approval ?? false,
      maxDeletes: own.protect?.maxDeletes ?? 10,
    },
  }
}

function noEnvironment(known: readonly string[]): UserError {
  return new UserError('Which environment? Name it with `--env`.', {
    hint:
      known.length > 0
        ? `There are ${known.join(', ')}.`
        : 'Add it to `environments` in apim-policy.config.ts.',
  })
}

/** The id of a subscription. */
export const subscriptionPattern = '^[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$'

function checkedSubscription(id: string): string {
  if (new RegExp(subscriptionPattern).test(id)) return id
  throw new UserError('AZURE_SUBSCRIPTION_ID is not the id of a subscription, which is a GUID.')
}

/** An address of a management API: encrypted, or on this machine. */
export const endpointPattern =
  '^(https://[^\\s/]+|http://(127\\.0\\.0\\.1|localhost|\\[::1\\])(:\\d+)?)/?$'

function checkedEndpoint(endpoint: string): string {
  if (new RegExp(endpointPattern).test(endpoint)) return endpoint.replace(/\/$/, '')
  throw new UserError(`\`${endpoint}\` is not the address of a management API.`, {
    hint: 'It begins with https://, or with http://127.0.0.1 for `apim-policy sandbox`.',
  })
}
