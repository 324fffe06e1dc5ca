import { dirname, join } from 'node:path'
import {
  type BicepDeclaration,
  type BicepFile,
  type BicepValue,
  entryOf,
  inside,
  readBicep,
} from './bicep.ts'

/** A value of JSON. */
export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [name: string]: Json }

interface Context {
  readonly path: string
  readonly file: BicepFile
  readonly read: (path: string) => string
  /** The item of the loop that the expression stands in, and what it loops over. */
  readonly loop?: { readonly item: string; readonly over: string }
}

const schemas: Readonly<Record<string, string>> = {
  resourceGroup: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
  subscription:
    'https://schema.management.azure.com/schemas/2018-05-01/subscriptionDeploymentTemplate.json#',
}

/**
 * The template of a file of Bicep, with its modules as nested deployments and symbolic names.
 * @see https://learn.microsoft.com/azure/azure-resource-manager/templates/resource-declaration
 */
export function templateOf(path: string, read: (path: string) => string): Json {
  const file = readBicep(read(path))
  const context: Context = { path, file, read }
  const of = (kind: BicepDeclaration['kind']) => file.declarations.filter((d) => d.kind === kind)
  const named = (list: readonly BicepDeclaration[], make: (each: BicepDeclaration) => Json) =>
    list.length === 0 ? undefined : Object.fromEntries(list.map((each) => [each.name, make(each)]))
  const variables = of('var').filter(({ value }) => !isLate(value!, context))
  return compact({
    $schema: schemas[file.targetScope]!,
    languageVersion: '2.0',
    contentVersion: '1.0.0.0',
    parameters: named(of('param'), (each) => parameter(each, context)),
    variables: named(variables, ({ value }) => json(value!, context)),
    resources: Object.fromEntries(
      file.declarations
        .filter(({ kind }) => kind === 'resource' || kind === 'module')
        .map((each) => [
          each.name,
          each.kind === 'module' ? module(each, context) : resource(each, context),
        ]),
    ),
    outputs: named(of('output'), ({ type, value }) => ({
      type: type!,
      value: json(value!, context),
    })),
  })
}

function parameter({ type, value, decorators }: BicepDeclaration, context: Context): Json {
  const argument = (name: string): Json | undefined => {
    const [first] = decorators.get(name) ?? []
    return first && json(first, context)
  }
  const secure: Readonly<Record<string, string>> = {
    string: 'securestring',
    object: 'secureObject',
  }
  const description = argument('description')
  return compact({
    type: decorators.has('secure') ? secure[type!]! : type!,
    defaultValue: value && json(value, context),
    allowedValues: argument('allowed'),
    minLength: argument('minLength'),
    maxLength: argument('maxLength'),
    minValue: argument('minValue'),
    maxValue: argument('maxValue'),
    metadata: description === undefined ? undefined : { description },
  })
}

function resource(declaration: BicepDeclaration, outer: Context): Json {
  const { target, isExisting, value, condition } = declaration
  const [type, apiVersion] = target!.split('@') as [string, string]
  const context = within(declaration, outer)
  const scope = entryOf(value, 'scope')
  const special = new Set(['name', 'parent', 'scope', 'dependsOn'])
  const others = value!.kind === 'object' ? value!.entries : []
  return compact({
    condition: condition && json(condition, context),
    existing: isExisting || undefined,
    copy: copy(declaration, outer),
    type,
    apiVersion,
    ...(isExisting ? scopeOf(scope, context) : undefined),
    scope: !isExisting && scope ? bracket(code(idOf(scope, context)!, context)) : undefined,
    name: bracket(nameOf(declaration, context)),
    ...Object.fromEntries(
      others
        .filter(({ key }) => !(key.kind === 'literal' && special.has(String(key.value))))
        .map(({ key, value: part }) => [
          String((key as { value: Json }).value),
          json(part, context),
        ]),
    ),
    dependsOn: isExisting ? undefined : dependencies(declaration, outer),
  })
}

function module(declaration: BicepDeclaration, outer: Context): Json {
  const { target, value, condition } = declaration
  const context = within(declaration, outer)
  const params = entryOf(value, 'params')
  return compact({
    condition: condition && json(condition, context),
    copy: copy(declaration, outer),
    type: 'Microsoft.Resources/deployments',
    apiVersion: '2022-09-01',
    ...scopeOf(entryOf(value, 'scope'), context),
    name: json(entryOf(value, 'name')!, context),
    properties: {
      expressionEvaluationOptions: { scope: 'inner' },
      mode: 'Incremental',
      parameters: Object.fromEntries(
        (params?.kind === 'object' ? params.entries : []).map(({ key, value: part }) => [
          String((key as { value: Json }).value),
          { value: json(part, context) },
        ]),
      ),
      template: templateOf(join(dirname(outer.path), target!), outer.read),
    },
    dependsOn: dependencies(declaration, outer),
  })
}

/** Where a deployment or an existing resource is, if not in this resource group. */
function scopeOf(scope: BicepValue | undefined, context: Context): Readonly<Record<string, Json>> {
  if (scope?.kind !== 'call') return {}
  if (scope.name === 'subscription') {
    return {
      subscriptionId: '[subscription().subscriptionId]',
      location: '[resourceGroup().location]',
    }
  }
  const [first, second] = scope.args.map((each) => json(each, context))
  return second === undefined
    ? { resourceGroup: first! }
    : { subscriptionId: first!, resourceGroup: second }
}

function copy({ name, loop, decorators }: BicepDeclaration, context: Context): Json | undefined {
  if (!loop) return undefined
  const [batch] = decorators.get('batchSize') ?? []
  return compact({
    name,
    count: bracket(`length(${code(loop.over, context)})`),
    mode: batch && 'serial',
    batchSize: batch && json(batch, context),
  })
}

const within = ({ loop }: BicepDeclaration, context: Context): Context =>
  loop ? { ...context, loop: { item: loop.item, over: code(loop.over, context) } } : context

function dependencies(declaration: BicepDeclaration, context: Context): Json | undefined {
  const names = new Set<string>()
  const collect = (value: BicepValue | undefined): void => {
    for (const each of value ? inside(value) : []) {
      if (each.kind !== 'name') continue
      const target = find(each.name, context)
      if (target?.kind === 'var') collect(target.value)
      if (target?.kind === 'module') names.add(target.name)
      if (target?.kind === 'resource' && !target.isExisting) names.add(target.name)
    }
  }
  collect(declaration.value)
  names.delete(declaration.name)
  return names.size === 0 ? undefined : [...names].sort()
}

const find = (name: string, { file }: Context): BicepDeclaration | undefined =>
  file.declarations.find((each) => each.name === name && each.kind !== 'output')

/** Whether a value is known only once resources are there, so that it cannot be a variable. */
const isLate = (value: BicepValue, context: Context): boolean =>
  [...inside(value)].some((each) => {
    const target = each.kind === 'name' ? find(each.name, context) : undefined
    return target?.kind === 'resource' || target?.kind === 'module'
  })

function json(value: BicepValue, context: Context): Json {
  switch (value.kind) {
    case 'literal':
      return typeof value.value === 'string' && value.value.startsWith('[')
        ? `[${value.value}`
        : value.value
    case 'array':
      return value.items.map((each) => json(each, context))
    case 'object':
      return Object.fromEntries(
        value.entries.map(({ key, value: part }) => [
          key.kind === 'literal' ? String(key.value) : bracket(code(key, context)),
          json(part, context),
        ]),
      )
    default:
      return bracket(code(value, context))
  }
}

/** An expression as a value; a plain text needs no expression. */
const bracket = (expression: string): string =>
  /^'(?:[^']|'')*'$/.test(expression)
    ? expression.slice(1, -1).replaceAll("''", "'")
    : `[${expression}]`

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`

const operators: Readonly<Record<string, (left: string, right: string) => string>> = {
  '||': (left, right) => `or(${left}, ${right})`,
  '&&': (left, right) => `and(${left}, ${right})`,
  '==': (left, right) => `equals(${left}, ${right})`,
  '!=': (left, right) => `not(equals(${left}, ${right}))`,
  '<': (left, right) => `less(${left}, ${right})`,
  '<=': (left, right) => `lessOrEquals(${left}, ${right})`,
  '>': (left, right) => `greater(${left}, ${right})`,
  '>=': (left, right) => `greaterOrEquals(${left}, ${right})`,
  '+': (left, right) => `add(${left}, ${right})`,
  '-': (left, right) => `sub(${left}, ${right})`,
  '*': (left, right) => `mul(${left}, ${right})`,
}

function code(value: BicepValue, context: Context): string {
  const all = (values: readonly BicepValue[]) =>
    values.map((each) => code(each, context)).join(', ')
  switch (value.kind) {
    case 'literal':
      if (value.value === null) return 'null()'
      if (typeof value.value === 'boolean') return `${value.value}()`
      return typeof value.value === 'number' ? String(value.value) : quoted(value.value)
    case 'text':
      return format(value.parts, context)
    case 'name':
      return nameCode(value.name, context)
    case 'member':
      return memberCode(value.of, value.name, context)
    case 'index':
      return `${code(value.of, context)}[${code(value.at, context)}]`
    case 'call':
      if (!value.of) return `${value.name}(${all(value.args)})`
      return callCode(value.of, value.name, context)
    case 'not':
      return `not(${code(value.value, context)})`
    case 'binary':
      return operators[value.operator]!(code(value.left, context), code(value.right, context))
    case 'choice':
      return `if(${all([value.test, value.yes, value.no])})`
    case 'object':
      return `createObject(${all(value.entries.flatMap((entry) => [entry.key, entry.value]))})`
    case 'array':
      return `createArray(${all(value.items)})`
  }
}

function format(parts: readonly (string | BicepValue)[], context: Context): string {
  let count = 0
  const text = parts
    .map((part) => (typeof part === 'string' ? part.replace(/[{}]/g, '$&$&') : `{${count++}}`))
    .join('')
  const values = parts.filter((part) => typeof part !== 'string')
  return `format(${[quoted(text), ...values.map((each) => code(each, context))].join(', ')})`
}

function nameCode(name: string, context: Context): string {
  if (name === context.loop?.item) return `${context.loop.over}[copyIndex()]`
  const target = find(name, context)
  if (target?.kind === 'param') return `parameters('${name}')`
  if (target?.kind !== 'var') throw new Error(`\`${name}\` has no value in ${context.path}.`)
  return isLate(target.value!, context) ? code(target.value!, context) : `variables('${name}')`
}

function memberCode(of: BicepValue, name: string, context: Context): string {
  const target = of.kind === 'name' ? find(of.name, context) : undefined
  if (target?.kind === 'resource') {
    if (name === 'id') return code(idOf(of, context)!, context)
    if (name === 'name') return lastNameOf(target, context)
    if (name === 'properties') return `reference('${target.name}')`
    const apiVersion = target.target!.split('@')[1]
    return `reference('${target.name}', '${apiVersion}', 'full').${name}`
  }
  if (target?.kind === 'module') return `reference('${target.name}').${name}`
  const text = `${code(of, context)}.${name}`
  const isOutput = of.kind === 'member' && of.name === 'outputs'
  return isOutput && of.of.kind === 'name' && find(of.of.name, context)?.kind === 'module'
    ? `${text}.value`
    : text
}

function callCode(of: BicepValue, name: string, context: Context): string {
  const target = of.kind === 'name' ? find(of.name, context) : undefined
  if (target?.kind !== 'resource') throw new Error(`\`${name}\` is not called on a resource.`)
  const apiVersion = target.target!.split('@')[1]
  return `${name}(${code(idOf(of, context)!, context)}, '${apiVersion}')`
}

/** The call that makes the id of a resource. */
function idOf(value: BicepValue, context: Context): BicepValue | undefined {
  const target = value.kind === 'name' ? find(value.name, context) : undefined
  if (target?.kind !== 'resource') return undefined
  const scope = entryOf(target.value, 'scope')
  const type: BicepValue = { kind: 'literal', value: target.target!.split('@')[0]! }
  const args = [...(scope?.kind === 'call' ? scope.args : []), type, ...namesOf(target, context)]
  return { kind: 'call', name: 'resourceId', args, line: target.line }
}

function namesOf(target: BicepDeclaration, context: Context): readonly BicepValue[] {
  const parent = entryOf(target.value, 'parent')
  const above = parent?.kind === 'name' ? find(parent.name, context) : undefined
  return [...(above ? namesOf(above, context) : []), entryOf(target.value, 'name')!]
}

function nameOf(target: BicepDeclaration, context: Context): string {
  const names = namesOf(target, context)
  if (names.length === 1) return code(names[0]!, context)
  const holes = names.map((_, index) => `{${index}}`).join('/')
  return `format(${[quoted(holes), ...names.map((each) => code(each, context))].join(', ')})`
}

const lastNameOf = (target: BicepDeclaration, context: Context): string =>
  code(entryOf(target.value, 'name')!, context)

function compact(object: Readonly<Record<string, Json | undefined>>): Json {
  return Object.fromEntries(
    Object.entries(object).filter((entry): entry is [string, Json] => entry[1] !== undefined),
  )
}
