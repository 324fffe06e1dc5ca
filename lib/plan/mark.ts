import type { Content, DeployedType, Properties } from './content.ts'

/** What a deployment leaves on a resource to know it again. */
export interface Mark {
  readonly project: string
  /** The digest of what was deployed. */
  readonly digest: string
  /** Tells whether a secret is the one that was deployed. */
  readonly fingerprint?: string
  /** Where a policy or fragment was deployed: a copy of it elsewhere is not this project's. */
  readonly place?: string
  /** The digest of all that was sent of a logger, whose credentials the service hides. */
  readonly sent?: string
}

const maxDescription = { backend: 2000, 'backend-pool': 2000, logger: 256 } as const
const maxTags = 32

/**
 * A content with its mark: a comment before a policy, the end of a description, tags of a named
 * value. APIM diagnostics have no place for one, nor have descriptions and tags that are full.
 */
export function marked(type: DeployedType, content: Content, mark: Mark): Content {
  if (content.kind === 'xml') {
    const place = mark.place === undefined ? '' : ` at=${mark.place}`
    const comment = `<!-- apim-policy project=${mark.project} digest=${mark.digest}${place} -->`
    return { ...content, text: `${comment}\n${content.text}` }
  }
  return { kind: 'json', properties: markedProperties(type, content.properties, mark) }
}

function markedProperties(type: DeployedType, properties: Properties, mark: Mark): Properties {
  switch (type) {
    case 'named-value': {
      const tags = [...tagsOf(properties).filter((tag) => !isMark(tag)), ...tagsFor(mark)]
      return tags.length > maxTags ? properties : { ...properties, tags }
    }
    case 'backend':
    case 'backend-pool':
    case 'logger': {
      const own = properties['description']
      const sent = type === 'logger' && mark.sent !== undefined ? ` ${mark.sent}` : ''
      const suffix = `[apim-policy ${mark.project} ${mark.digest}${sent}]`
      const description = typeof own === 'string' && own !== '' ? `${own} ${suffix}` : suffix
      return description.length > maxDescription[type] ? properties : { ...properties, description }
    }
    case 'apim-diagnostic':
    case 'policy':
    case 'fragment':
      return properties
  }
}

const tagsFor = ({ project, digest, fingerprint }: Mark): readonly string[] => [
  `apim-policy:project=${project}`,
  `apim-policy:digest=${digest}`,
  ...(fingerprint === undefined ? [] : [`apim-policy:secret=${fingerprint}`]),
]

const isMark = (tag: string): boolean => tag.startsWith('apim-policy:')

const tagsOf = ({ tags }: Properties): readonly string[] =>
  Array.isArray(tags) ? tags.filter((tag) => typeof tag === 'string') : []

const firstComments = /\s*<!--([\s\S]*?)-->/gy
const inComment = /^ apim-policy project=([\w.-]+) digest=(\w+)(?: at=(\w+))? $/
const inDescription = /(?:^| )\[apim-policy ([\w.-]+) (\w+)(?: (\w+))?\]$/

/** The mark that a content carries. */
export function markOf(type: DeployedType, content: Content): Mark | undefined {
  if (content.kind === 'xml') return markInComments(content.text)
  const { properties } = content
  if (type === 'named-value') return markInTags(tagsOf(properties))
  const { description } = properties
  const [, project, digest, sent] =
    (typeof description === 'string' && inDescription.exec(description)) || []
  if (project === undefined || digest === undefined) return undefined
  return { project, digest, ...(sent !== undefined && { sent }) }
}

function markInComments(text: string): Mark | undefined {
  for (const [, comment = ''] of text.matchAll(firstComments)) {
    const [, project, digest, place] = inComment.exec(comment) ?? []
    if (project === undefined || digest === undefined) continue
    return { project, digest, ...(place !== undefined && { place }) }
  }
  return undefined
}

function markInTags(tags: readonly string[]): Mark | undefined {
  const tagged = (key: string) =>
    tags.find((tag) => tag.startsWith(`apim-policy:${key}=`))?.slice(`apim-policy:${key}=`.length)
  const [project, digest, fingerprint] = ['project', 'digest', 'secret'].map(tagged)
  if (project === undefined || digest === undefined) return undefined
  return { project, digest, ...(fingerprint !== undefined && { fingerprint }) }
}
