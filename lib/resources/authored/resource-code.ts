import { namedValuesIn } from '../../xml/named-values.ts'
import { collectionOf, isReference, type ResourceReference } from '../../xml/resource-reference.ts'
import type { LoggerType } from '../logger.ts'
import type { Resource } from '../resource.ts'
import type { Code } from './code.ts'
import { type Fields, fieldsOf } from './fields.ts'
import { namedValueCalled } from './made-resources.ts'

/** The constants that hold resources. */
export type Names = ReadonlyMap<Resource, string>

/** The call of the builder that makes a resource. */
export function resourceCode(resource: Resource, names: Names): Code {
  const { id } = resource
  const options = resource.options as unknown as Fields
  const call = (callee: string, ...args: readonly unknown[]): Code => ({
    kind: 'call',
    callee,
    args: [id, ...args].map((arg) => codeOf(arg, names)),
  })
  switch (resource.resource) {
    case 'backend':
      return call('backend', options)
    case 'backend-pool':
      return call('backendPool', options)
    case 'logger': {
      const builder = loggerBuilders[resource.loggerType]
      const isPlain = Object.keys(options).length === 0
      if (!isPlain) return call(builder, options)
      // Only Azure Monitor needs no options, and its logger has a usual name.
      return id === 'azuremonitor' ? { kind: 'call', callee: builder, args: [] } : call(builder)
    }
    case 'apim-diagnostic':
      return call('apimDiagnostic', options)
    case 'named-value': {
      if ('environmentVariable' in options) return call('secretNamedValue', options)
      if ('secretIdentifier' in options) return call('keyVaultNamedValue', options)
      const { value, ...others } = options
      const isPlain = Object.keys(others).length === 0
      return call('plainNamedValue', value, ...(isPlain ? [] : [others]))
    }
  }
}

const loggerBuilders = {
  azureEventHub: 'eventHubLogger',
  applicationInsights: 'applicationInsightsLogger',
  azureMonitor: 'azureMonitorLogger',
} as const satisfies Record<LoggerType, string>

/** What options hold: plain data, references and texts with named values. */
function codeOf(value: unknown, names: Names): Code {
  if (isReference(value)) return referenceCode(value, names)
  if (Array.isArray(value)) return { kind: 'list', items: value.map((each) => codeOf(each, names)) }
  if (typeof value === 'string') return { kind: 'text', text: value }
  if (typeof value === 'number' || typeof value === 'boolean') return { kind: 'constant', value }
  const { kind, text } = fieldsOf(value)
  if (kind === 'literal' && typeof text === 'string') return templateCode(text, names)
  const entries = Object.entries(fieldsOf(value)).filter(([, each]) => each !== undefined)
  return { kind: 'record', entries: entries.map(([key, each]) => [key, codeOf(each, names)]) }
}

function referenceCode(reference: ResourceReference, names: Names): Code {
  const name = names.get(reference as Resource)
  if (name !== undefined) return { kind: 'name', name }
  const collection = collectionOf(reference.resource)
  const callee = `external.${collection === 'named-value' ? 'namedValue' : collection}`
  return { kind: 'call', callee, args: [{ kind: 'text', text: reference.id }] }
}

/** Text around named values. */
function templateCode(text: string, names: Names): Code {
  const made = [...names.keys()]
  const mentions = namedValuesIn(text)
  const parts = mentions.flatMap(({ name, start }, at) => [
    text.slice(mentions[at - 1]?.end ?? 0, start),
    codeOf(namedValueCalled(made, name), names),
  ])
  return { kind: 'template', parts: [...parts, text.slice(mentions.at(-1)?.end ?? 0)] }
}
