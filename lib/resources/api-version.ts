import type { Resource } from './resource.ts'

/** The newest stable version of the management API. */
export const defaultApiVersion = '2024-05-01'

/** An option that not every version of the management API knows. */
export interface VersionedOption {
  /** The option's path, `members.weight`; empty for the resource itself. */
  readonly option: string
  /** The first preview version that has it. */
  readonly preview: string
  /** The first stable version that has it; absent where none has. */
  readonly stable?: string
}

const versioned = {
  backend: [
    { option: 'circuitBreaker', preview: '2023-03-01-preview', stable: '2024-05-01' },
    {
      option: 'circuitBreaker.acceptRetryAfter',
      preview: '2023-09-01-preview',
      stable: '2024-05-01',
    },
    { option: 'circuitBreaker.failureResponse', preview: '2024-10-01-preview' },
    { option: 'azureRegion', preview: '2025-03-01-preview' },
  ],
  'backend-pool': [
    { option: '', preview: '2023-05-01-preview', stable: '2024-05-01' },
    { option: 'members.priority', preview: '2023-09-01-preview', stable: '2024-05-01' },
    { option: 'members.weight', preview: '2023-09-01-preview', stable: '2024-05-01' },
    { option: 'sessionAffinity', preview: '2024-10-01-preview' },
    { option: 'failureResponse', preview: '2024-10-01-preview' },
  ],
  'named-value': [],
  logger: [{ option: 'endpointAddress', preview: '2022-04-01-preview', stable: '2022-08-01' }],
  'apim-diagnostic': [{ option: 'largeLanguageModel', preview: '2024-06-01-preview' }],
} as const satisfies Record<Resource['resource'], readonly VersionedOption[]>

/** The options of a resource that a version of the management API does not know. */
export const unknownTo = (apiVersion: string, resource: Resource): readonly VersionedOption[] => {
  const options: readonly VersionedOption[] = versioned[resource.resource]
  return options.filter(
    (each) => has(resource.options, each.option.split('.')) && !isKnown(each, apiVersion),
  )
}

/** Versions begin with their date, so that they compare as texts. */
const isKnown = ({ preview, stable }: VersionedOption, apiVersion: string): boolean =>
  (stable !== undefined && apiVersion >= stable) ||
  (apiVersion.endsWith('-preview') && apiVersion >= preview)

function has(options: unknown, [key, ...rest]: readonly string[]): boolean {
  if (options === undefined || options === null) return false
  if (key === undefined || key === '') return true
  if (Array.isArray(options)) return options.some((each) => has(each, [key, ...rest]))
  return typeof options === 'object' && has((options as Record<string, unknown>)[key], rest)
}
