import type { CompiledDocument } from '../compile/compile.ts'
import type { Target } from '../document/target.ts'
import type { Content } from '../plan/content.ts'
import type { Desired } from '../plan/state.ts'
import { resourceBody } from '../resources/body.ts'
import { edgesOfDocument, edgesOfResource } from '../resources/edges.ts'
import { addressOf, type Resource } from '../resources/resource.ts'
import { type ResourceIndex, resourceIndex } from '../resources/resource-index.ts'
import type { BuildResult } from '../workspace/build.ts'
import { UserError } from '../workspace/user-error.ts'
import { digest, sentDigest } from './digest.ts'
import { documentPath, resourcePath } from './resource-path.ts'

/** What a built project wants a service to hold, or one workspace of it. */
export function desiredState(
  { compiled, resources }: Pick<BuildResult, 'compiled' | 'resources'>,
  workspace?: string,
): readonly Desired[] {
  const index = resourceIndex(resources)
  return [
    ...resources.resources.map((resource) => desiredResource(resource, index, workspace)),
    ...compiled.map((each) => desiredDocument(each, index, workspace)),
  ]
}

function desiredDocument(
  { document, path, xml }: CompiledDocument,
  index: ResourceIndex,
  workspace: string | undefined,
): Desired {
  const target = placed(document.target!, path, workspace)
  const type = target.scope === 'fragment' ? 'fragment' : 'policy'
  const content: Content = { kind: 'xml', text: xml }
  return {
    address: path.replace(/\.xml$/, ''),
    type,
    path: documentPath(target),
    content,
    digest: digest(type, content),
    sent: sentDigest(type, content),
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
  const content: Content = { kind: 'json', properties }
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

const secretOf = (resource: Resource): Desired['secret'] =>
  resource.resource === 'named-value' && 'environmentVariable' in resource.options
    ? { environmentVariable: resource.options.environmentVariable }
    : undefined
