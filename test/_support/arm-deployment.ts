import { type ArmNames, evaluate, evaluateAll } from './arm-expression.ts'

/** A resource as a deployment would send it. */
export interface ArmResource {
  readonly type: string
  readonly apiVersion: string
  readonly id: string
  readonly name: string
  /** What an extension resource belongs to. */
  readonly scope?: string
  readonly properties: Readonly<Record<string, unknown>>
  readonly body: Readonly<Record<string, unknown>>
}

/** What a deployment made. */
export interface ArmDeployment {
  readonly resources: readonly ArmResource[]
  readonly outputs: Readonly<Record<string, unknown>>
}

interface Template {
  readonly parameters?: Readonly<Record<string, Parameter>>
  readonly variables?: Readonly<Record<string, unknown>>
  readonly resources: Readonly<Record<string, Declared>>
  readonly outputs?: Readonly<Record<string, { readonly type: string; readonly value: unknown }>>
}

interface Parameter {
  readonly type: string
  readonly defaultValue?: unknown
  readonly allowedValues?: readonly unknown[]
  readonly minLength?: number
  readonly maxLength?: number
  readonly minValue?: number
  readonly maxValue?: number
}

interface Declared {
  readonly type: string
  readonly apiVersion: string
  readonly name: string
  readonly existing?: boolean
  readonly condition?: unknown
  readonly copy?: { readonly count: unknown }
  readonly scope?: string
  readonly subscriptionId?: string
  readonly resourceGroup?: string
  readonly dependsOn?: readonly string[]
  readonly properties?: { readonly parameters?: Bag; readonly template?: Template }
}

type Bag = Readonly<Record<string, { readonly value: unknown }>>

/** Where a template is deployed. */
export interface ArmPlace {
  readonly cloud: 'AzureCloud' | 'AzureUSGovernment' | 'AzureChinaCloud'
  readonly subscriptionId: string
  readonly resourceGroup: string
}

const suffixes: Readonly<Record<ArmPlace['cloud'], string>> = {
  AzureCloud: 'core.windows.net',
  AzureUSGovernment: 'core.usgovcloudapi.net',
  AzureChinaCloud: 'core.chinacloudapi.cn',
}

/**
 * Deploys a template to nowhere: everything is evaluated in the order of `dependsOn`, so that what
 * is used before it is there, or is nowhere, is an error.
 */
export function deploy(
  template: unknown,
  given: Readonly<Record<string, unknown>>,
  place: ArmPlace,
): ArmDeployment {
  const { parameters = {}, variables = {}, resources, outputs = {} } = template as Template
  for (const name of Object.keys(given)) {
    if (!(name in parameters)) throw new Error(`The template has no parameter \`${name}\`.`)
  }
  const made: ArmResource[] = []
  const states = new Map<string, unknown>()
  let index: number | undefined
  let current: string | undefined
  const isAwaited = (name: string): boolean =>
    current === undefined || resources[name]!.existing || isBelow(resources, current, name)
  const subscription = {
    id: `/subscriptions/${place.subscriptionId}`,
    subscriptionId: place.subscriptionId,
    tenantId: 'tenant',
  }
  const names: ArmNames = {
    parameter: (name) => {
      const declared = parameters[name]
      if (!declared) throw new Error(`The parameter \`${name}\` is not declared.`)
      const value = name in given ? given[name] : evaluateAll(declared.defaultValue, names)
      return checked(name, declared, value)
    },
    variable: (name) => {
      if (!(name in variables)) throw new Error(`The variable \`${name}\` is not declared.`)
      return evaluateAll(variables[name], names)
    },
    reference: (name, isFull) => {
      if (!states.has(name) || !isAwaited(name)) fail(`\`${name}\` is used before it is there.`)
      const state = states.get(name)
      return isFull ? state : (state as { properties: unknown }).properties
    },
    listKeys: (id) => ({ keys: [{ value: `key of ${id}` }] }),
    copyIndex: () => index ?? fail('copyIndex stands outside a loop.'),
    environment: { name: place.cloud, suffixes: { storage: suffixes[place.cloud] } },
    subscription,
    resourceGroup: {
      id: `${subscription.id}/resourceGroups/${place.resourceGroup}`,
      name: place.resourceGroup,
      location: 'swedencentral',
    },
  }
  for (const name of Object.keys(parameters)) names.parameter(name)
  for (const symbol of inOrder(resources)) {
    const declared = resources[symbol]!
    current = symbol
    if (declared.condition !== undefined && evaluateAll(declared.condition, names) === false)
      continue
    const count = declared.copy && (evaluateAll(declared.copy.count, names) as number)
    for (index = 0; index < (count ?? 1); index++) {
      const [state, found] = make(declared, names, place)
      states.set(symbol, state)
      made.push(...found)
    }
    index = undefined
  }
  current = undefined
  checkOrder(made)
  return {
    resources: made,
    outputs: Object.fromEntries(
      Object.entries(outputs).map(([name, { value }]) => [name, evaluateAll(value, names)]),
    ),
  }
}

function make(
  declared: Declared,
  names: ArmNames,
  place: ArmPlace,
): readonly [state: unknown, resources: readonly ArmResource[]] {
  const texts = (value: string | undefined): string | undefined =>
    value === undefined ? undefined : (evaluate(value, names) as string)
  const name = texts(declared.name)!
  const there = {
    ...place,
    subscriptionId: texts(declared.subscriptionId) ?? place.subscriptionId,
    resourceGroup: texts(declared.resourceGroup) ?? place.resourceGroup,
  }
  const { template, parameters = {} } = declared.properties ?? {}
  if (declared.type === 'Microsoft.Resources/deployments') {
    const given = Object.fromEntries(
      Object.entries(parameters).map(([key, { value }]) => [key, evaluateAll(value, names)]),
    )
    const { resources, outputs } = deploy(template, given, there)
    const values = Object.entries(outputs).map(([key, value]) => [key, { value }])
    return [{ properties: { outputs: Object.fromEntries(values) } }, resources]
  }
  const [provider, ...types] = declared.type.split('/')
  const parts = name.split('/')
  if (parts.length !== types.length) throw new Error(`${name} is no name for ${declared.type}.`)
  const path = types.map((type, at) => `${type}/${parts[at]}`).join('/')
  const scope = texts(declared.scope)
  const group = `/subscriptions/${there.subscriptionId}/resourceGroups/${there.resourceGroup}`
  const { copy: _, condition: __, dependsOn: ___, ...rest } = declared
  const body = evaluateAll(rest, names) as Record<string, unknown>
  const resource: ArmResource = {
    type: declared.type,
    apiVersion: declared.apiVersion,
    id: `${scope ?? group}/providers/${provider}/${path}`,
    name,
    ...(scope !== undefined && { scope }),
    properties: (body['properties'] ?? {}) as Record<string, unknown>,
    body,
  }
  const state = {
    identity: { principalId: `principal of ${name}` },
    properties: madeUp(name, place.cloud),
  }
  return [state, declared.existing ? [] : [resource]]
}

/** What services make up of a resource of this name. */
const madeUp = (name: string, cloud: ArmPlace['cloud']): Readonly<Record<string, unknown>> => ({
  principalId: `principal of ${name}`,
  clientId: `client of ${name}`,
  customerId: '00000000-0000-0000-0000-000000000001',
  ConnectionString: `insights ${name}`,
  primaryEndpoints: { blob: `https://${name}.blob.${suffixes[cloud]}/` },
  fullyQualifiedDomainName: `${name}.postgres.database.azure.com`,
  vaultUri: `https://${name}.vault.azure.net/`,
  defaultHostName: `${name}.azurewebsites.net`,
})

/** Whether a resource depends on another, however far. */
const isBelow = (resources: Template['resources'], name: string, other: string): boolean =>
  (resources[name]?.dependsOn ?? []).some(
    (each) => each === other || isBelow(resources, each, other),
  )

/** What is part of another resource, or belongs to one, comes after it. */
function checkOrder(made: readonly ArmResource[]): void {
  for (const [at, { id }] of made.entries()) {
    const early = made.slice(0, at).find((each) => each.id.startsWith(`${id}/`))
    if (early) fail(`\`${early.name}\` comes before what it is part of.`)
  }
}

/** Each after those that it depends on. */
function inOrder(resources: Template['resources']): readonly string[] {
  const done = new Set<string>()
  const visit = (name: string, above: readonly string[]): void => {
    if (above.includes(name)) fail(`\`${name}\` depends on itself.`)
    const declared = resources[name] ?? fail(`There is no resource \`${name}\`.`)
    if (done.has(name)) return
    for (const each of declared.dependsOn ?? []) visit(each, [...above, name])
    done.add(name)
  }
  const isExisting = (name: string) => resources[name]!.existing === true
  const names = Object.keys(resources)
  // Backwards, so that what does not wait comes too early.
  for (const name of [...names.filter(isExisting), ...names.toReversed()]) visit(name, [])
  return [...done]
}

function checked(name: string, declared: Parameter, value: unknown): unknown {
  const { allowedValues, minLength = 0, maxLength = Infinity, minValue, maxValue } = declared
  const wrong = (what: string): never => fail(`\`${name}\` ${what}: ${JSON.stringify(value)}.`)
  if (value === undefined) return wrong('is missing')
  const type = Array.isArray(value) ? 'array' : typeof value === 'boolean' ? 'bool' : typeof value
  const expected = declared.type === 'int' ? 'number' : declared.type.replace(/^secure/i, '')
  if (type !== expected.toLowerCase()) return wrong(`is no ${declared.type}`)
  if (allowedValues && !allowedValues.includes(value)) return wrong('is not allowed')
  if (typeof value === 'string' && (value.length < minLength || value.length > maxLength)) {
    return wrong('is too short or too long')
  }
  if (typeof value === 'number' && (value < (minValue ?? value) || value > (maxValue ?? value))) {
    return wrong('is too small or too large')
  }
  return value
}

function fail(message: string): never {
  throw new Error(message)
}
