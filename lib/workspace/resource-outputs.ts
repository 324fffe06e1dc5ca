import { resourceBody } from '../resources/body.ts'
import { external } from '../resources/external.ts'
import { manifest } from '../resources/manifest.ts'
import type { ProjectResources } from '../resources/project-resources.ts'
import { addressOf } from '../resources/resource.ts'
import type { Config } from './config.ts'
import type { Workspace } from './load.ts'
import type { Output } from './write.ts'

/** A project's resources, with those that the configuration says the service has. */
export const withExternals = (resources: ProjectResources, config: Config): ProjectResources => ({
  resources: resources.resources,
  externals: [
    ...resources.externals,
    ...(config.externalBackends ?? []).map(external.backend),
    ...(config.externalLoggers ?? []).map(external.logger),
    ...(config.externalNamedValues ?? []).map(external.namedValue),
  ],
})

/** The body of each resource, and what refers to what; nothing where there are no resources. */
export function resourceOutputs(
  { documents, resources }: Pick<Workspace, 'documents' | 'resources'>,
  apiVersion: string,
): readonly Output[] {
  if (resources.resources.length + resources.externals.length === 0) return []
  const bodies = resources.resources.map((resource) => ({
    path: `${addressOf(resource)}.json`,
    text: jsonText(resourceBody(resource)),
  }))
  const all = documents.map(({ document }) => document)
  return [
    ...bodies,
    { path: 'manifest.json', text: jsonText(manifest(all, resources, apiVersion)) },
  ]
}

const jsonText = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`
