import type { CompiledDocument } from '../compile/compile.ts'
import type { Target } from '../document/target.ts'
import type { Content, Properties } from '../plan/content.ts'
import { changeAt } from '../plan/properties/change-at.ts'
import type { Desired } from '../plan/state.ts'
import { resourceBody } from '../resources/body.ts'
import { edgesOfDocument, edgesOfResource } from '../resources/edges.ts'
import { addressOf, type Resource } from '../resources/resource.ts'
import { type ResourceIndex, resourceIndex } from '../resources/resource-index.ts'
import type { BuildResult } from '../workspace/build.ts'
import { UserError } from '../workspace/user-error.ts'
import { digest, placeDigest, sentDigest } from './digest.ts'
import { documentPath, resourcePath } from './resource-path.ts'

/** What a built project wants a service to hold, or one workspace of it. */
export function desiredState(
  { compiled, resources }: Pick<BuildResult, 'compiled' | 'resources'>,
  workspace?: string,
): readonly Desired[] {
  const index = resourceIndex(resources)
  const desired = [
    ...resources.resources.map((resource) => desiredResource(resource, index, workspace)),
    ...compiled.map((each) => desiredDocument(each, index, workspace)),
  ]
  checkPaths(desired)
  return desired
}

/** In the workspace of an environment two documents can meet that are apart in the sources. */
function checkPaths(desired: readonly Desired[]): void {
  const taken = new Map<string, string>()
  for (const { path, address } of desired) {
    const other = path.includes('/resolvers/') ? undefined : taken.get(path.toLowerCase())
    if (other !== undefined) {
      throw new UserError(`\`${other}\` and \`${address}\` are the same place in the service.`, {
        hint: 'Keep one of them.',
      })
    }
    taken.set(path.toLowerCase(), address)
  }
}

function desiredDocument(
  { document, path, xml }: CompiledDocument,
  index: ResourceIndex,
  workspace: string | undefined,
): Desired {
  const target = placed(document.target!, path, workspace)
  const type = target.scope === 'fragment' ? 'fragment' : 'policy'
  const content: Content = { kind: 'xml', text: xml }
  const whole = digest(type, content)
  return {
    address: path.replace(/\.xml$/, ''),
    type,
    path: documentPath(target),
    place: placeDigest(documentPath(target)),
    content,
    digest: whole,
    sent: whole,
    references: edgesOfDocument(document, index),
  }
}

/** A document's target in the workspace of the environment. */
function placed(target: Target, path: string, workspace: string | undefined): Target {
  if (workspace === undefined || target.workspace === workspace) return target
  if (target.workspace === undefined && target.scope !== 'global') return { ...target, workspace }
  throw new UserError(`${path} does not belong to the workspace \`${workspace}\`.`, {
    hint:
      target.scope === 'global'
        ? `Use \`workspacePolicy('${workspace}', …)\`, or leave \`workspace\` out of the environment.`
        : 'Leave `workspace` out of the environment, or out of the document.',
  })
}

function desiredResource(
  resource: Resource,
  index: ResourceIndex,
  workspace: string | undefined,
): Desired {
  const { value, ...others } = resourceBody(resource, () => '').properties
  const secret = secretOf(resource)
  const properties = value === undefined || secret ? others : { ...others, value }
  const type = resource.resource
  const content: Content = { kind: 'json', properties: inWorkspace(properties, workspace) }
  return {
    address: addressOf(resource),
    type,
    path: resourcePath(resource, workspace),
    content,
    digest: digest(type, content),
    sent: sentDigest(type, content),
    references: edgesOfResource(resource, index),
    ...(secret && { secret }),
  }
}

/**
 * A body whose ids of loggers and backends are those of the workspace.
 * @see https://learn.microsoft.com/rest/api/apimanagement/workspace-diagnostic/create-or-update
 */
function inWorkspace(properties: Properties, workspace: string | undefined): Properties {
  if (workspace === undefined) return properties
  const placedId = (id: unknown): string => `/workspaces/${workspace}${id}`
  return ['loggerId', 'pool.services.*.id'].reduce<unknown>(
    (body, path) => changeAt(body, path, placedId),
    properties,
  ) as Properties
}

const secretOf = (resource: Resource): Desired['secret'] =>
  resource.resource === 'named-value' && 'environmentVariable' in resource.options
    ? { environmentVariable: resource.options.environmentVariable }
    : undefined
