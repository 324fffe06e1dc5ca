import type { Gateway } from '../policies/definition.ts'
import type { RuleSetting } from '../validate/validate.ts'

/** Values that documents may depend on. */
export type Variables = Readonly<Record<string, string | number | boolean>>

/** What differs between two instances that the same project is built for. */
export interface EnvironmentConfig {
  /** Overrides the project's. */
  readonly gateway?: Gateway
  /** Overrides the project's. */
  readonly apiVersion?: string
  /** Added to the project's; its own win. */
  readonly variables?: Variables
}

/** The project's settings, `apim-policy.config.ts` or `.json`. */
export interface Config {
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
