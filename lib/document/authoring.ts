import { atKey, callSite } from '../diagnostics/call-site.ts'
import type { CallSite } from '../diagnostics/source.ts'
import { element } from '../policies/build-element.ts'
import { present } from '../policies/container.ts'
import type { Place, Scope, Section } from '../policies/definition.ts'
import type { Placed, PolicyItem, PolicyNode, SectionItem } from '../policies/policy-node.ts'
import type { XmlComment, XmlElement, XmlNode } from '../xml/node.ts'
import type { PolicyDocument } from './document.ts'
import type { Target } from './target.ts'

type SectionScope = Exclude<Scope, 'resolver'>
type Items<S extends SectionScope, Name extends Section> = readonly SectionItem<`${S}/${Name}`>[]
type Single<S extends SectionScope> =
  | readonly []
  | readonly [SectionItem<`${S}/backend`>]
  | readonly [XmlComment, SectionItem<`${S}/backend`>]

/**
 * The sections of a document. A section left out inherits: `<base />` is written for it (the
 * global document has nothing to inherit and forwards the request). An empty list stays empty.
 * @see https://learn.microsoft.com/azure/api-management/set-edit-policies
 */
export interface Sections<S extends SectionScope> {
  /** Applied to the request. */
  readonly inbound?: Items<S, 'inbound'>
  /** Applied around forwarding to the backend: one policy, which may hold others. */
  readonly backend?: Single<S>
  /** Applied to the response. */
  readonly outbound?: Items<S, 'outbound'>
  /** Runs when a policy of another section fails. */
  readonly onError?: Items<S, 'on-error'>
}

/** Where a document's API or product lives, if not in the service itself. */
export interface DocumentOptions {
  /** The workspace of the API, product or fragment. */
  readonly workspace?: string
}

/** A fragment that may be included in the places `P`. */
export interface Fragment<in P extends Place = never> extends PolicyDocument, Placed<P> {
  readonly target: Extract<Target, { scope: 'fragment' }>
}

/** The document that every request passes. */
export function globalPolicy(sections: Sections<'global'>): PolicyDocument {
  return policies({ scope: 'global' }, sections, callSite(globalPolicy))
}

/** The document of a workspace: it applies to all APIs in it. */
export function workspacePolicy(
  workspace: string,
  sections: Sections<'workspace'>,
): PolicyDocument {
  return policies({ scope: 'workspace', workspace }, sections, callSite(workspacePolicy))
}

/** The document of a product, by the product's id. */
export function productPolicy(
  product: string,
  sections: Sections<'product'>,
  options: DocumentOptions = {},
): PolicyDocument {
  const target: Target = { scope: 'product', product, ...options }
  return policies(target, sections, callSite(productPolicy))
}

/** The document of an API, by the API's id. */
export function apiPolicy(
  api: string,
  sections: Sections<'api'>,
  options: DocumentOptions = {},
): PolicyDocument {
  return policies({ scope: 'api', api, ...options }, sections, callSite(apiPolicy))
}

/** The document of one operation, by the ids of its API and its own. */
export function operationPolicy(
  api: string,
  operation: string,
  sections: Sections<'operation'>,
  options: DocumentOptions = {},
): PolicyDocument {
  const target: Target = { scope: 'operation', api, operation, ...options }
  return policies(target, sections, callSite(operationPolicy))
}

/**
 * The document of a GraphQL resolver: where one field of one type gets its value.
 * @see https://learn.microsoft.com/azure/api-management/configure-graphql-resolver
 */
export function resolverPolicy(
  resolver: { readonly api: string; readonly type: string; readonly field: string },
  dataSource: PolicyNode<'resolver'>,
  options: DocumentOptions = {},
): PolicyDocument {
  return document(
    { scope: 'resolver', ...resolver, ...options },
    [dataSource],
    callSite(resolverPolicy),
  )
}

/**
 * Policies that documents include by name; they may stand wherever all of them may stand.
 * @see https://learn.microsoft.com/azure/api-management/policy-fragments
 */
export function fragment<P extends Place>(
  id: string,
  policies: readonly PolicyItem<P>[],
  options: DocumentOptions = {},
): Fragment<P> {
  const origin = callSite(fragment)
  const root = element('fragment', [], present(policies, origin), origin)
  return document({ scope: 'fragment', fragment: id, ...options }, [root], origin) as Fragment<P>
}

const sectionKeys = {
  inbound: 'inbound',
  backend: 'backend',
  outbound: 'outbound',
  onError: 'on-error',
}

function policies<S extends SectionScope>(
  target: Target,
  sections: Sections<S>,
  origin: CallSite,
): PolicyDocument {
  const children = Object.entries(sectionKeys).map(([key, name]) => {
    const items = sections[key as keyof Sections<S>] as readonly XmlNode[] | undefined
    const at = atKey(origin, key)
    const nodes = items ? present(items, at) : inherited(target, name as Section, at)
    return element(name, [], nodes, at)
  })
  return document(target, [element('policies', [], children, origin)], origin)
}

function inherited(target: Target, section: Section, origin: CallSite): readonly XmlElement[] {
  if (target.scope !== 'global') return [element('base', [], [], origin)]
  return section === 'backend' ? [element('forward-request', [], [], origin)] : []
}

const document = (target: Target, nodes: readonly XmlNode[], origin: CallSite): PolicyDocument =>
  Object.freeze({ apimPolicy: 1, kind: 'document', target: Object.freeze(target), nodes, origin })
