import { Ajv, type ErrorObject } from 'ajv'
import { didYouMean } from '../diagnostics/did-you-mean.ts'
import type { Config } from './config.ts'
import { UserError } from './user-error.ts'

const gateway = { enum: ['classic', 'v2', 'consumption', 'self-hosted', 'workspace'] }
const variables = {
  type: 'object',
  additionalProperties: { type: ['string', 'number', 'boolean'] },
}
const names = { type: 'array', items: { type: 'string', minLength: 1 } }
const apiVersion = {
  type: 'string',
  pattern: '^20\\d\\d-\\d\\d-\\d\\d(-preview)?$',
}
const schema = {
  type: 'object',
  additionalProperties: false,
  properties: {
    $schema: { type: 'string' },
    sources: { type: 'string', minLength: 1 },
    out: { type: 'string', minLength: 1 },
    format: { enum: ['rawxml', 'xml'] },
    gateway,
    rules: {
      type: 'object',
      additionalProperties: { enum: ['error', 'warning', 'off'] },
    },
    externalFragments: names,
    externalBackends: names,
    externalLoggers: names,
    externalNamedValues: names,
    apiVersion,
    variables,
    environments: {
      type: 'object',
      additionalProperties: {
        type: 'object',
        additionalProperties: false,
        properties: { gateway, apiVersion, variables },
      },
    },
  },
}

const isConfig = new Ajv({ allErrors: true, allowUnionTypes: true, verbose: true }).compile(schema)

/** Checks a configuration; throws a UserError that names each wrong key. */
export function checkConfig(
  config: unknown,
  { path, ruleCodes }: { readonly path: string; readonly ruleCodes: readonly string[] },
): Config {
  const wrong = isConfig(config) ? [] : (isConfig.errors ?? []).map(describe)
  const rules = wrong.length === 0 ? Object.keys((config as Config).rules ?? {}) : []
  for (const code of rules.filter((each) => !ruleCodes.includes(each))) {
    wrong.push(`\`rules.${code}\` is not a rule.${suggestion(code, ruleCodes)}`)
  }
  if (wrong.length === 0) return config as Config
  throw new UserError(`${path} is not a valid configuration:\n  ${wrong.join('\n  ')}`, {
    hint: 'Use `defineConfig` in apim-policy.config.ts to have the editor check it.',
  })
}

function describe(error: ErrorObject): string {
  const place = error.instancePath.slice(1).replaceAll('/', '.')
  const key = place === '' ? 'The configuration' : `\`${place}\``
  switch (error.keyword) {
    case 'additionalProperties': {
      const name = String(error.params['additionalProperty'])
      const parent = error.parentSchema as { readonly properties?: object } | undefined
      const known = Object.keys(parent?.properties ?? {})
      return `\`${place === '' ? name : `${place}.${name}`}\` is not a setting.${suggestion(name, known)}`
    }
    case 'enum': {
      const allowed = (error.params['allowedValues'] as readonly string[]).map(
        (each) => `"${each}"`,
      )
      return `${key} must be one of ${allowed.join(', ')}, not ${JSON.stringify(error.data)}.`
    }
    case 'type':
      return `${key} must be of type ${[error.params['type']].flat().join(' or ')}.`
    case 'pattern':
      return `${key} must be a version such as "2024-05-01" or "2024-06-01-preview", not ${JSON.stringify(error.data)}.`
    default:
      return `${key} ${error.message ?? 'is wrong'}.`
  }
}

function suggestion(name: string, known: readonly string[]): string {
  const near = didYouMean(name, known)
  return near === undefined ? '' : ` Did you mean \`${near}\`?`
}
