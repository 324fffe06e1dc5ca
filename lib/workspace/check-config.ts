import { Ajv, type ErrorObject } from 'ajv'
import { didYouMean } from '../diagnostics/did-you-mean.ts'
import { settingNamedValue } from '../resources/named-value.ts'
import { resourceProblems } from '../resources/resource-problems.ts'
import type { Config } from './config.ts'
import { endpointPattern, subscriptionPattern } from './deployment-target.ts'
import { UserError } from './user-error.ts'

const gateway = { enum: ['classic', 'v2', 'consumption', 'self-hosted', 'workspace'] }
const variables = {
  type: 'object',
  additionalProperties: { type: ['string', 'number', 'boolean'] },
}
const names = { type: 'array', items: { type: 'string', minLength: 1 } }
const matching = (pattern: string, says: string) => ({ type: 'string', pattern, says })
const apiVersion = matching(
  '^20\\d\\d-\\d\\d-\\d\\d(-preview)?$',
  'a version such as "2024-05-01" or "2024-06-01-preview"',
)
const environment = {
  gateway,
  apiVersion,
  variables,
  subscriptionId: matching(subscriptionPattern, 'the id of a subscription, which is a GUID'),
  resourceGroup: matching(
    '^[\\p{L}\\p{N}_.()-]{0,89}[\\p{L}\\p{N}_()-]$',
    'the name of a resource group: 1 to 90 letters, digits, dots, dashes and brackets',
  ),
  service: matching(
    '^[A-Za-z]([A-Za-z0-9-]{0,48}[A-Za-z0-9])?$',
    'the name of a service: 1 to 50 letters, digits and dashes, the first one a letter',
  ),
  workspace: matching(
    '^[A-Za-z0-9]([A-Za-z0-9-]{0,78}[A-Za-z0-9])?$',
    'the id of a workspace: 1 to 80 letters, digits and dashes',
  ),
  cloud: { enum: ['public', 'us-government', 'china'] },
  endpoint: matching(
    endpointPattern,
    'the address of a management API: https://…, or http:// on this machine',
  ),
  namedValues: { type: 'object', additionalProperties: { type: 'object' } },
  protect: {
    type: 'object',
    additionalProperties: false,
    properties: {
      approval: { type: 'boolean' },
      maxDeletes: { type: 'integer', minimum: 0 },
    },
  },
}
const schema = {
  type: 'object',
  additionalProperties: false,
  properties: {
    $schema: { type: 'string' },
    project: matching(
      '^(?!.*--)[A-Za-z0-9][A-Za-z0-9._-]{0,62}$',
      'a name of 1 to 63 letters, digits, dots, dashes and underscores, no two dashes together',
    ),
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
        properties: environment,
      },
    },
  },
}

const ajv = new Ajv({ allErrors: true, allowUnionTypes: true, verbose: true })
const isConfig = ajv.addKeyword('says').compile(schema)

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
  if (wrong.length === 0) wrong.push(...namedValueProblems(config as Config))
  if (wrong.length === 0) return config as Config
  throw new UserError(`${path} is not a valid configuration:\n  ${wrong.join('\n  ')}`, {
    hint: 'Use `defineConfig` in apim-policy.config.ts to have the editor check it.',
  })
}

/** The named values of environments are resources, and checked like those of the sources. */
function namedValueProblems({ environments = {} }: Config): readonly string[] {
  return Object.entries(environments).flatMap(([name, { namedValues = {} }]) =>
    Object.entries(namedValues).flatMap(([id, setting]) =>
      resourceProblems(settingNamedValue(id, setting))
        .filter(({ severity }) => severity === 'error')
        .map(({ message, hint = '' }) =>
          `\`environments.${name}.namedValues.${id}\`: ${message} ${hint}`.trimEnd(),
        ),
    ),
  )
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
      return `${key} must be ${error.parentSchema?.['says']}, not ${JSON.stringify(error.data)}.`
    default:
      return `${key} ${error.message ?? 'is wrong'}.`
  }
}

function suggestion(name: string, known: readonly string[]): string {
  const near = didYouMean(name, known)
  return near === undefined ? '' : ` Did you mean \`${near}\`?`
}
