import { readDocument } from '../../lib/document/read-document.ts'
import { type Target, targetPath } from '../../lib/document/target.ts'
import { readableCorpus } from '../plan/_support/readable-corpus.ts'
import type { Deployable } from './machine.ts'

/** What the service refuses among the readable real policies, and why. */
export const refused: Readonly<Record<string, RegExp>> = {
  // Pieces of a policy, and `<value>` for a placeholder in an attribute.
  'docs/cosmosdb-data-source-5.xml': /Policy '[\w-]+' is not recognized/,
  'docs/cosmosdb-data-source-6.xml': /Policy '[\w-]+' is not recognized/,
  'docs/cosmosdb-data-source-7.xml': /Policy '[\w-]+' is not recognized/,
  'docs/validate-jwt-4.xml': /'<', hexadecimal value 0x3C, is an invalid attribute character/,
  // An ampersand that stands for itself.
  'docs/rewrite-uri-1.xml': /An error occurred while parsing EntityName\. Line 4, position 86/,
  'docs/rewrite-uri-4.xml': /An error occurred while parsing EntityName\. Line 4, position 62/,
  'snippets/examples__Filter_response_content_based_on_product_name.policy.xml':
    /An XML comment cannot contain '--'/,
}

/** A real policy as it is deployed, its text as it was written. */
export interface CorpusDocument {
  readonly path: string
  readonly build: Deployable
}

/** The readable real policies: documents for an API each, and pieces of documents as fragments. */
export const corpusDocuments = (): readonly CorpusDocument[] =>
  readableCorpus().map(({ path, text: original, nodes }, at) => {
    const text = original.replace(/^\uFEFF/, '')
    const roots = nodes.flatMap((node) => (node.kind === 'element' ? [node.name] : []))
    const hasSections = roots.some((name) => sections.includes(name))
    const isDocument = hasSections || roots.includes('policies')
    const target: Target = isDocument
      ? { scope: 'api', api: `corpus-${at}` }
      : { scope: 'fragment', fragment: `corpus-${at}` }
    const isWhole = roots.includes('policies') || roots.includes('fragment')
    const root = hasSections ? 'policies' : 'fragment'
    const xml = isWhole ? text : `<${root}>\n${text}\n</${root}>`
    const document = readDocument({ path, text: xml }, { target })
    const compiled = [{ document, path: targetPath(target), xml }]
    return { path, build: { compiled, resources: { resources: [], externals: [] } } }
  })

const sections: readonly string[] = ['inbound', 'backend', 'outbound', 'on-error']

/** The real policies that the service takes, as one project; or every second, third … of them. */
export const corpusBuild = ({ every = 1 }: { readonly every?: number } = {}): Deployable => ({
  compiled: corpusDocuments()
    .filter(({ path }) => !(path in refused))
    .filter((_, at) => at % every === 0)
    .flatMap(({ build }) => build.compiled),
  resources: { resources: [], externals: [] },
})
