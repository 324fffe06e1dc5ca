import { type Collection, collections } from './collections.ts'

/** A resource by its place below the service. */
export interface ResourcePath {
  /** `/apis/orders/policies/policy`, the collections spelled as the service does. */
  readonly text: string
  readonly id: string
  readonly collection: Collection
  /** The collections on the way: `apis/policies`. */
  readonly chain: string
  /** Absent for what stands directly below the service. */
  readonly parent?: ResourcePath
  /** `/workspaces/ai` for what is in a workspace, empty for what is not. */
  readonly scope: string
}

/** What a path below the service names. */
export type Place =
  | { readonly kind: 'resource'; readonly path: ResourcePath }
  | { readonly kind: 'list'; readonly collection: Collection; readonly parent?: ResourcePath }
  | { readonly kind: 'action'; readonly path: ResourcePath; readonly action: string }

const service: readonly Collection[] = [
  'apis',
  'backends',
  'diagnostics',
  'loggers',
  'namedValues',
  'policies',
  'policyFragments',
  'products',
  'workspaces',
]

/** Finds what the segments behind the service's own address name; they are decoded already. */
export function placeAt(segments: readonly string[]): Place | undefined {
  let path: ResourcePath | undefined
  for (let at = 0; at < segments.length; at += 2) {
    const allowed: readonly Collection[] = path ? collections[path.collection].children : service
    const name = segments[at]!.toLowerCase()
    const collection = allowed.find((each) => each.toLowerCase() === name)
    const isLast = at === segments.length - 1
    if (!collection) {
      return path && isLast ? { kind: 'action', path, action: segments[at]! } : undefined
    }
    if (isLast) return { kind: 'list', collection, ...(path && { parent: path }) }
    path = below(path, collection, segments[at + 1]!)
  }
  return path && { kind: 'resource', path }
}

/** The resource that a text such as `/apis/orders` names; undefined if none can stand there. */
export function pathOf(text: string): ResourcePath | undefined {
  const place = placeAt(text.split('/').slice(1))
  return place?.kind === 'resource' ? place.path : undefined
}

function below(parent: ResourcePath | undefined, collection: Collection, id: string): ResourcePath {
  const text = `${parent?.text ?? ''}/${collection}/${id}`
  const isWorkspace = collection === 'workspaces'
  return {
    text,
    id,
    collection,
    chain: parent ? `${parent.chain}/${collection}` : collection,
    ...(parent && { parent }),
    scope: isWorkspace ? text : (parent?.scope ?? ''),
  }
}

/** The segments of a path with the ids spelled as they are stored. */
export function asStored(
  segments: readonly string[],
  get: (path: string) => { readonly path: string } | undefined,
): readonly string[] {
  let path = ''
  return segments.map((segment, at) => {
    path += `/${segment}`
    return at % 2 === 0 ? segment : (get(path)?.path.split('/').at(-1) ?? segment)
  })
}
