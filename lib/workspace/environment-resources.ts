import { external } from '../resources/external.ts'
import { type NamedValue, settingNamedValue } from '../resources/named-value.ts'
import type { ProjectResources } from '../resources/project-resources.ts'
import { addressOf } from '../resources/resource.ts'
import type { Config, Env, EnvironmentConfig } from './config.ts'

/**
 * A project's resources in an environment: its named values replace those of the sources, and what
 * the configuration says that the service has is counted on. Without an environment, the named
 * values of all environments are counted on.
 */
export function environmentResources(
  { resources, externals }: ProjectResources,
  config: Config,
  env: Env,
): ProjectResources {
  const own = namedValuesOf(config.environments?.[env.name])
  const addresses = new Set(own.map(addressOf))
  const elsewhere = Object.values(config.environments ?? {})
    .flatMap(namedValuesOf)
    .map(({ id, options }) => options.displayName ?? id)
  return {
    resources: [...resources.filter((each) => !addresses.has(addressOf(each))), ...own].toSorted(
      (a, b) => (addressOf(a) < addressOf(b) ? -1 : 1),
    ),
    externals: [
      ...externals,
      ...(config.externalBackends ?? []).map(external.backend),
      ...(config.externalLoggers ?? []).map(external.logger),
      ...(config.externalNamedValues ?? []).map(external.namedValue),
      ...(env.name in (config.environments ?? {}) ? [] : elsewhere.map(external.namedValue)),
    ],
  }
}

const namedValuesOf = (environment: EnvironmentConfig | undefined): readonly NamedValue[] =>
  Object.entries(environment?.namedValues ?? {}).map(([id, setting]) =>
    settingNamedValue(id, setting),
  )
