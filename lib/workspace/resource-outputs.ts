import { resourceBody } from '../resources/body.ts'
import { manifest } from '../resources/manifest.ts'
import { addressOf } from '../resources/resource.ts'
import type { Workspace } from './load.ts'
import type { Output } from './write.ts'

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
