import type { Resource } from '../resource.ts'
import { uniqueName } from './unique-name.ts'

/** What no constant of a module may be called, and what would hide something well known. */
const reserved = `arguments async await break case catch class const constructor continue debugger
  default delete do else enum eval export extends false finally for function globalThis if
  implements import in instanceof interface let new null of package private protected public
  return static super switch this throw true try typeof undefined var void while with yield`

/** What the files import from the package. */
const imported = `apimDiagnostic applicationInsightsLogger azureMonitorLogger backend backendPool
  eventHubLogger external keyVaultNamedValue literal plainNamedValue secretNamedValue`

const unusable: readonly string[] = `${reserved} ${imported}`.split(/\s+/)

/** What follows a name that is taken. */
const suffixes = {
  backend: 'backend',
  'backend-pool': 'pool',
  'named-value': 'named value',
  logger: 'logger',
  'apim-diagnostic': 'diagnostic',
} as const satisfies Record<Resource['resource'], string>

/** A constant for a resource that is neither taken nor a word of the language. */
export function identifierOf(resource: Resource, taken: Iterable<string>): string {
  const api = resource.resource === 'apim-diagnostic' ? (resource.options.api ?? '') : ''
  const words = suffixes[resource.resource]
  const name = `${api} ${resource.id}`
  const names = [name, `${name} ${words}`].map(camelCase).filter((each) => /^[a-z]/.test(each))
  return uniqueName(
    names.length > 0 ? names : [camelCase(`${words} ${name}`)],
    new Set([...unusable, ...taken]),
  )
}

/** Letters and digits in camel case, no more than fit on a line with what makes the resource. */
const camelCase = (text: string): string =>
  text
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== '')
    .map((word, at) => (at === 0 ? uncapitalized(word) : capitalized(word)))
    .join('')
    .slice(0, 40)

/** `OpenAI` as `openAI`, `AOAI` as `aoai`. */
const uncapitalized = (word: string): string =>
  word.replace(/^[A-Z0-9]+(?=[A-Z][a-z]|$)|^[A-Z]+/, (capitals) => capitals.toLowerCase())

const capitalized = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)
