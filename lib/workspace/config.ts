import type { Gateway } from '../policies/definition.ts'
import type { NamedValueOptions, NamedValueSource } from '../resources/named-value.ts'
import type { RuleSetting } from '../validate/validate.ts'

/** Values that documents may depend on. */
export type Variables = Readonly<Record<string, string | number | boolean>>

/** Where Azure runs: each cloud has addresses of its own. */
export type Cloud = 'public' | 'us-government' | 'china'

/** A named value of an environment: what `plain`, `secretFromEnv` and `keyVault` make. */
export type NamedValueSetting = NamedValueSource & NamedValueOptions

/** What a deployment to an environment must not do by itself. */
export interface Protection {
  /** Only a plan that was looked at is deployed: `--plan`, or a person who types the name. */
  readonly approval?: boolean
  /** The resources that one deployment may delete. Default 10. */
  readonly maxDeletes?: number
}

/** An instance that the project is built for and deployed to. */
export interface EnvironmentConfig {
  /** Overrides the project's. */
  readonly gateway?: Gateway
  /** Overrides the project's. */
  readonly apiVersion?: string
  /** Added to the project's; its own win. */
  readonly variables?: Variables
  /** The subscription's id, a GUID. Default: the environment variable `AZURE_SUBSCRIPTION_ID`. */
  readonly subscriptionId?: string | undefined
  readonly resourceGroup?: string | undefined
  /** The name of the API Management service. */
  readonly service?: string | undefined
  /** The workspace that all documents and resources of the project live in. */
  readonly workspace?: string
  /** Default `public`. */
  readonly cloud?: Cloud
  /** Another address of the management API, such as that of `apim-policy sandbox`. */
  readonly endpoint?: string | undefined
  /** By id: named values of this environment; they replace those of the sources. */
  readonly namedValues?: Readonly<Record<string, NamedValueSetting>>
  readonly protect?: Protection
}

/** The project's settings, `apim-policy.config.ts` or `.json`. */
export interface Config {
  /** Marks what the project deploys. Default: the name in package.json, or the folder's. */
  readonly project?: string
  /** The folder of the documents. Default `policies-src`. */
  readonly sources?: string
  /** The folder that `build` writes. Default `dist/policies`. */
  readonly out?: string
  /** How expressions are written. Default `rawxml`. */
  readonly format?: 'rawxml' | 'xml'
  /** The kind of gateway to check for; without it, placement on gateways is not checked. */
  readonly gateway?: Gateway
  /** By rule: how its findings count. */
  readonly rules?: Readonly<Record<string, RuleSetting>>
  /** Fragments that exist in the service without being part of the project. */
  readonly externalFragments?: readonly string[]
  /** Backends and pools that exist in the service without being part of the project. */
  readonly externalBackends?: readonly string[]
  /** Loggers that exist in the service without being part of the project. */
  readonly externalLoggers?: readonly string[]
  /** Named values that exist in the service without being part of the project. */
  readonly externalNamedValues?: readonly string[]
  /** The version of the management API that resources are written for. Default `2024-05-01`. */
  readonly apiVersion?: string
  readonly variables?: Variables
  readonly environments?: Readonly<Record<string, EnvironmentConfig>>
}

/** What a document that is a function gets: `export default (env: Env) => apiPolicy(…)`. */
export interface Env {
  /** The name given with `--env`, or `default`. */
  readonly name: string
  readonly variables: Variables
}

/** Types a configuration: `export default defineConfig({ … })`. */
export const defineConfig = (config: Config): Config => config
