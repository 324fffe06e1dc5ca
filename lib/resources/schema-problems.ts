import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv'
import { didYouMean } from '../diagnostics/did-you-mean.ts'
import { collectionOf, isReference } from '../xml/resource-reference.ts'
import { secondsOf } from './duration.ts'
import type { ReportProblem } from './problem.ts'
import { resourceWords } from './resource.ts'
import type { Schema } from './schemas/parts.ts'

const ajv = new Ajv({ allErrors: true, verbose: true, strictTypes: false })
ajv.addKeyword('says')
ajv.addKeyword({
  keyword: 'single',
  validate: (_: unknown, data: unknown) => !Array.isArray(data),
})
ajv.addKeyword({
  keyword: 'duration',
  validate: (_: unknown, data: unknown) => (secondsOf(data) ?? 0) > 0,
})
ajv.addKeyword({
  keyword: 'namedValue',
  validate: (_: unknown, data: unknown) => isNamedText(data),
})
ajv.addKeyword({
  keyword: 'reference',
  validate: (type: string, data: unknown) => isReference(data) && data.resource === type,
})

/** Text with a named value in it, as `namedValue`, `literal` and named values of the project are. */
const isNamedText = (data: unknown): boolean =>
  typeof data === 'object' &&
  data !== null &&
  'kind' in data &&
  data.kind === 'literal' &&
  'text' in data &&
  /\{\{[A-Za-z0-9._-]+\}\}/.test(String(data.text))

/** What `namedValue` returns for a name that is none. */
const isProblem = (data: unknown): data is Pick<Said, 'message' | 'hint'> =>
  typeof data === 'object' && data !== null && 'kind' in data && data.kind === 'problem'

const compiled = new WeakMap<Schema, ValidateFunction>()

function validator(schema: Schema): ValidateFunction {
  const known = compiled.get(schema)
  if (known) return known
  const made = ajv.compile(schema)
  compiled.set(schema, made)
  return made
}

/** Reports where options differ from their schema; whether they do not. `owner`: "a backend". */
export function matchesSchema(
  options: unknown,
  schema: Schema,
  owner: string,
  report: ReportProblem,
): boolean {
  const validate = validator(schema)
  if (validate(options)) return true
  const errors = (validate.errors ?? []).filter((error) => error.keyword !== 'if')
  const lists = new Set(
    errors.flatMap(({ keyword, instancePath }) => (keyword === 'single' ? [instancePath] : [])),
  )
  for (const error of errors) {
    if (error.keyword === 'type' && lists.has(error.instancePath)) continue
    const { option, message, hint } = describe(error, owner)
    report(option, message, hint ? { hint } : {})
  }
  return false
}

/** A mistake in words. */
interface Said {
  readonly option: string
  readonly message: string
  readonly hint?: string
}

function describe(error: ErrorObject, owner: string): Said {
  const option = pathOf(error.instancePath)
  if (error.keyword === 'additionalProperties') return unknownOption(error, option, owner)
  const name = option === '' ? capital(owner) : `\`${option}\``
  if (error.keyword === 'reference') return wrongReference(error, option, name)
  if (error.keyword === 'namedValue' && isProblem(error.data)) return { option, ...error.data }
  const hint = hints[error.keyword]
  return { option, message: `${name} ${complaint(error, option)}.`, ...(hint && { hint }) }
}

const hints: Readonly<Record<string, string>> = {
  duration: "Write '30s', 'PT30S' or the number of seconds, at least one.",
  namedValue:
    "Use `secretNamedValue`, `keyVaultNamedValue` or `namedValue('…')`, or `literal` for text around one.",
}

/** What a sentence says that begins with the option's name. */
function complaint({ keyword, params, data, parentSchema, message }: ErrorObject, option: string) {
  const schema = (parentSchema ?? {}) as Schema
  switch (keyword) {
    case 'required':
      return `needs \`${params['missingProperty']}\``
    case 'type':
      if (option === '') return 'needs its options, an object'
      return `must be ${typeWords[params['type']] ?? params['type']}, not ${shown(data)}`
    case 'enum': {
      const allowed = (params['allowedValues'] as readonly string[]).map((each) => `'${each}'`)
      return `must be ${allowed.length > 1 ? 'one of ' : ''}${allowed.join(', ')}, not ${shown(data)}`
    }
    case 'minimum':
    case 'maximum':
      return `must be from ${schema['minimum']} to ${schema['maximum']}, not ${shown(data)}`
    case 'minItems':
    case 'minLength':
      return 'must not be empty'
    case 'maxItems':
      return `has ${(data as readonly unknown[]).length} items; at most ${params['limit']} are allowed`
    case 'maxLength':
      return `must have at most ${params['limit']} characters`
    case 'pattern':
    case 'single':
      return String(schema['says'])
    case 'duration':
      return `is not a length of time: ${shown(data)}`
    case 'namedValue':
      return 'must be a named value: secrets do not stand in the sources'
    default:
      return message ?? 'is wrong'
  }
}

const typeWords: Readonly<Record<string, string>> = {
  string: 'a text',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
}

function unknownOption({ params, parentSchema }: ErrorObject, path: string, owner: string): Said {
  const key = String(params['additionalProperty'])
  const known = Object.keys((parentSchema as { readonly properties?: object }).properties ?? {})
  const near = didYouMean(key, known)
  const option = path === '' ? key : `${path}.${key}`
  return {
    option,
    message: `\`${option}\` is not an option of ${owner}.`,
    hint: near ? `Did you mean \`${near}\`?` : `There are ${known.join(', ')}.`,
  }
}

function wrongReference({ schema, data }: ErrorObject, option: string, name: string): Said {
  const type = schema as 'backend' | 'logger'
  if (isReference(data) && collectionOf(data.resource) === type) {
    return {
      option,
      message: `${name} is the pool \`${data.id}\`: a pool cannot hold a pool.`,
      hint: 'Name the backends of that pool as members.',
    }
  }
  const what = isReference(data) ? `a ${resourceWords[data.resource]}` : shown(data)
  return {
    option,
    message: `${name} must be a ${type}, not ${what}.`,
    hint: `Give a ${type} of the project or \`external.${type}('…')\`.`,
  }
}

/** `/members/0/weight` as `members[0].weight`. */
const pathOf = (pointer: string): string =>
  pointer
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce((path, key) => {
      if (/^\d+$/.test(key)) return `${path}[${key}]`
      return path === '' ? key : `${path}.${key}`
    }, '')

/** A value as messages show it: short, and nothing of what objects hold. */
function shown(data: unknown): string {
  if (data === null || data === undefined) return String(data)
  if (Array.isArray(data)) return 'a list'
  if (typeof data === 'object') return 'an object'
  if (typeof data === 'function') return 'a function'
  const text = typeof data === 'string' ? `'${data}'` : String(data)
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
