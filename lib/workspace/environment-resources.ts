import { external } from '../resources/external.ts'
import {
  type NamedValue,
  type NamedValueOptions,
  settingNamedValue,
} from '../resources/named-value.ts'
import type { ProjectResources } from '../resources/project-resources.ts'
import { addressOf, type Resource } from '../resources/resource.ts'
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
  const own = namedValuesOf(config.environments?.[env.name], resources)
  const addresses = new Set(own.map(addressOf))
  const elsewhere = Object.values(config.environments ?? {})
    .flatMap((each) => namedValuesOf(each, resources))
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

/** One that replaces another keeps the name by which policies know it. */
const namedValuesOf = (
  environment: EnvironmentConfig | undefined,
  resources: readonly Resource[],
): readonly NamedValue[] =>
  Object.entries(environment?.namedValues ?? {}).map(([id, setting]) => {
    const replaced = resources.find((each) => each.resource === 'named-value' && each.id === id)
    const { displayName } = (replaced?.options ?? {}) as NamedValueOptions
    return settingNamedValue(id, { ...(displayName !== undefined && { displayName }), ...setting })
  })
