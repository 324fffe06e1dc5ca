import { isProperties, type Properties } from './properties.ts'

/**
 * The versions of the management API.
 * @see https://learn.microsoft.com/rest/api/apimanagement/
 */
export const knownApiVersions: readonly string[] = [
  '2021-08-01',
  '2021-12-01-preview',
  '2022-04-01-preview',
  '2022-08-01',
  '2022-09-01-preview',
  '2023-03-01-preview',
  '2023-05-01-preview',
  '2023-09-01-preview',
  '2024-05-01',
  '2024-06-01-preview',
  '2024-10-01-preview',
  '2025-03-01-preview',
  '2025-09-01-preview',
  '2026-03-01-preview',
  '2026-09-01-preview',
]

/** Since when the management API has something: no stable version where only previews have it. */
interface Since {
  readonly preview: string
  readonly stable?: string
}

/** Types of resources by their collections, the first that matches; all others always were. */
const types: readonly (Since & { readonly chain: RegExp })[] = [
  {
    chain: /^workspaces\/.*(?:backends|loggers|diagnostics)$/,
    preview: '2023-09-01-preview',
    stable: '2024-05-01',
  },
  { chain: /^workspaces(?:\/|$)/, preview: '2022-09-01-preview', stable: '2024-05-01' },
  { chain: /policyFragments$/, preview: '2021-12-01-preview', stable: '2022-08-01' },
  { chain: /resolvers(?:\/|$)/, preview: '2022-08-01', stable: '2022-08-01' },
  { chain: /^allPolicies$/, preview: '2023-09-01-preview', stable: '2024-05-01' },
]

/** Fields that came later than their resource; lists are passed through. */
const fields: Readonly<Record<string, readonly (Since & { readonly field: string })[]>> = {
  backends: [
    { field: 'circuitBreaker', preview: '2022-09-01-preview', stable: '2024-05-01' },
    { field: 'type', preview: '2023-05-01-preview', stable: '2024-05-01' },
    { field: 'pool', preview: '2023-05-01-preview', stable: '2024-05-01' },
    {
      field: 'circuitBreaker.rules.acceptRetryAfter',
      preview: '2023-09-01-preview',
      stable: '2024-05-01',
    },
    { field: 'pool.services.weight', preview: '2023-09-01-preview', stable: '2024-05-01' },
    { field: 'pool.services.priority', preview: '2023-09-01-preview', stable: '2024-05-01' },
    { field: 'circuitBreaker.rules.failureResponse', preview: '2024-10-01-preview' },
    { field: 'pool.sessionAffinity', preview: '2024-10-01-preview' },
    { field: 'pool.failureResponse', preview: '2024-10-01-preview' },
    { field: 'pool.services.preferredCarbonEmission', preview: '2025-03-01-preview' },
    { field: 'azureRegion', preview: '2025-03-01-preview' },
  ],
  loggers: [
    { field: 'credentials.endpointAddress', preview: '2022-04-01-preview', stable: '2022-08-01' },
    { field: 'credentials.identityClientId', preview: '2022-04-01-preview', stable: '2022-08-01' },
  ],
  diagnostics: [{ field: 'largeLanguageModel', preview: '2024-06-01-preview' }],
}

/** Whether a version has a type of resource, given as its collections: `apis/policies`. */
export function knowsType(apiVersion: string, chain: string): boolean {
  const since = types.find((each) => each.chain.test(chain))
  return since === undefined || isKnown(since, apiVersion)
}

/** What a version sees of properties: a field that it does not have is dropped silently. */
export function seenBy(apiVersion: string, collection: string, properties: Properties): Properties {
  const unknown = (fields[collection] ?? []).filter((each) => !isKnown(each, apiVersion))
  return unknown.reduce((rest, { field }) => without(rest, field.split('.')), properties)
}

/** Versions begin with their date, so that they compare as texts. */
const isKnown = ({ preview, stable }: Since, apiVersion: string): boolean =>
  (stable !== undefined && apiVersion >= stable) ||
  (apiVersion.endsWith('-preview') && apiVersion >= preview)

function without(from: Properties, [key = '', ...rest]: readonly string[]): Properties {
  if (!(key in from)) return from
  const { [key]: value, ...others } = from
  if (rest.length === 0) return others
  return { ...from, [key]: withoutInside(value, rest) }
}

function withoutInside(value: unknown, path: readonly string[]): unknown {
  if (Array.isArray(value)) return value.map((each) => withoutInside(each, path))
  return isProperties(value) ? without(value, path) : value
}
