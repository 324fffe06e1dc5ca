import { createHash } from 'node:crypto'

/** What the names in an expression mean. */
export interface ArmNames {
  readonly parameter: (name: string) => unknown
  readonly variable: (name: string) => unknown
  readonly reference: (name: string, isFull: boolean) => unknown
  readonly listKeys: (id: string) => unknown
  readonly copyIndex: () => number
  readonly environment: object
  readonly subscription: { readonly id: string; readonly subscriptionId: string }
  readonly resourceGroup: {
    readonly id: string
    readonly name: string
    readonly location: string
  }
}

/** A value of a template with all its expressions evaluated; what is null is left out. */
export function evaluateAll(value: unknown, names: ArmNames): unknown {
  if (typeof value === 'string') return withoutNulls(evaluate(value, names))
  if (Array.isArray(value)) return value.map((each) => evaluateAll(each, names))
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, part]) => [
    evaluate(key, names),
    evaluateAll(part, names),
  ])
  return withoutNulls(Object.fromEntries(entries))
}

function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, part]) => part !== null)
      .map(([key, part]) => [key, withoutNulls(part)]),
  )
}

/**
 * A text of a template, or what its expression says. Throws where an expression is none, or uses
 * what is not there.
 * @see https://learn.microsoft.com/azure/azure-resource-manager/templates/template-expressions
 */
export function evaluate(text: string, names: ArmNames): unknown {
  if (text.startsWith('[[')) return text.slice(1)
  if (!text.startsWith('[')) return text
  if (!text.endsWith(']')) throw new Error(`An expression does not end: ${text}`)
  const source = text.slice(1, -1)
  let at = 0
  const fail = (message: string): never => {
    throw new Error(`${message} at ${at} of ${text}`)
  }
  const match = (expression: RegExp): string | undefined => {
    expression.lastIndex = at
    const found = expression.exec(source)?.[0]
    at += found?.length ?? 0
    return found
  }
  const take = (mark: string): void => {
    match(/\s*/y)
    if (source[at] !== mark) fail(`\`${mark}\` is missing`)
    at++
  }
  const peek = (): string | undefined => {
    match(/\s*/y)
    return source[at]
  }

  /** What an argument that is not chosen names need not be there. */
  function expression(isUsed: boolean): unknown {
    const quoted = peek() === "'" ? match(/'(?:[^']|'')*'/y) : undefined
    if (quoted !== undefined) return quoted.slice(1, -1).replaceAll("''", "'")
    const number = match(/-?\d+/y)
    if (number !== undefined) return Number(number)
    const name = match(/[A-Za-z]\w*/y) ?? fail('A value is missing')
    let value = call(name, isUsed)
    for (let mark = peek(); mark === '.' || mark === '['; mark = peek()) {
      at++
      const key = mark === '.' ? (match(/\w+/y) ?? fail('A name is missing')) : expression(isUsed)
      if (mark === '[') take(']')
      if (isUsed) value = member(value, key as string | number)
    }
    return value
  }

  function member(value: unknown, key: string | number): unknown {
    const found = (value as Readonly<Record<string, unknown>> | null)?.[key]
    return found === undefined ? fail(`There is no \`${key}\``) : found
  }

  function call(name: string, isUsed: boolean): unknown {
    take('(')
    const values: unknown[] = []
    while (peek() !== ')') {
      if (values.length > 0) take(',')
      const isChosen = name !== 'if' || values.length === 0 || values[0] === (values.length === 1)
      values.push(expression(isUsed && isChosen))
    }
    take(')')
    const known = functions[name] ?? fail(`\`${name}\` is no function`)
    return isUsed ? known(values, names) : undefined
  }

  const value = expression(true)
  if (peek() !== undefined) fail('Something is too much')
  return value
}

type Values = readonly unknown[]

const text = (value: unknown): string => {
  if (typeof value === 'object' || value === undefined) throw new Error('A text is expected.')
  return String(value)
}
const bool = (value: unknown): boolean => {
  if (typeof value !== 'boolean') throw new Error(`true or false is expected, not ${value}.`)
  return value
}
const number = (value: unknown): number => {
  if (typeof value !== 'number') throw new Error(`A number is expected, not ${value}.`)
  return value
}
const hash = (values: Values): string =>
  createHash('sha256').update(values.map(text).join('\n')).digest('hex')

const isEmpty = (value: unknown): boolean =>
  typeof value === 'object' && value !== null ? Object.keys(value).length === 0 : text(value) === ''

/** Nested objects become one; of other values the last counts. */
function union(left: unknown, right: unknown): unknown {
  const areObjects = [left, right].every(
    (each) => typeof each === 'object' && each !== null && !Array.isArray(each),
  )
  if (!areObjects) return right
  const merged = { ...(left as Record<string, unknown>) }
  for (const [key, value] of Object.entries(right as object))
    merged[key] = union(merged[key], value)
  return merged
}

function resourceId(values: Values, { resourceGroup, subscription }: ArmNames): string {
  const at = values.findIndex((each) => text(each).includes('/'))
  const before = values.slice(0, at).map(text)
  const names = values.slice(at + 1).map(text)
  const [provider, ...types] = text(values[at]).split('/')
  if (types.length !== names.length) throw new Error(`${text(values[at])} has other names.`)
  const group =
    before.length === 0
      ? resourceGroup.id
      : `/subscriptions/${before.length === 2 ? before[0] : subscription.subscriptionId}/resourceGroups/${before.at(-1)}`
  return `${group}/providers/${provider}/${types.map((type, i) => `${type}/${names[i]}`).join('/')}`
}

function format([pattern, ...values]: Values): string {
  return text(pattern).replace(/\{\{|\}\}|\{(\d+)\}/g, (found, index) =>
    index === undefined ? found[0]! : text(values[Number(index)]),
  )
}

function createObject(values: Values): object {
  if (values.length % 2 === 1) throw new Error('createObject has a name without a value.')
  return Object.fromEntries(
    values.flatMap((name, index) => (index % 2 === 0 ? [[text(name), values[index + 1]]] : [])),
  )
}

/** Subnets that lie in one byte of the address, which is enough here. */
function cidrSubnet([network, size, index]: Values): string {
  const [address = '', bits] = text(network).split('/')
  const [count, at] = [number(size), number(index)]
  if (Number(bits) > count || at >= 2 ** (count - Number(bits))) throw new Error('No such subnet.')
  const [a, b, c, d] = address.split('.')
  return `${a}.${b}.${c}.${Number(d) + at * 2 ** (32 - count)}/${count}`
}

/** @see https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions */
const functions: Readonly<Record<string, (values: Values, names: ArmNames) => unknown>> = {
  parameters: ([name], names) => names.parameter(text(name)),
  variables: ([name], names) => names.variable(text(name)),
  reference: ([name, , full], names) => names.reference(text(name), full === 'full'),
  listKeys: ([id], names) => names.listKeys(text(id)),
  copyIndex: (_, names) => names.copyIndex(),
  environment: (_, names) => names.environment,
  subscription: (_, names) => names.subscription,
  resourceGroup: (_, names) => names.resourceGroup,
  resourceId,
  subscriptionResourceId: ([type, name], { subscription }) =>
    `${subscription.id}/providers/${text(type)}/${text(name)}`,
  if: ([test, yes, no]) => (bool(test) ? yes : no),
  not: ([value]) => !bool(value),
  and: (values) => values.every(bool),
  or: (values) => values.some(bool),
  equals: ([left, right]) => JSON.stringify(left) === JSON.stringify(right),
  greater: ([left, right]) => number(left) > number(right),
  mul: ([left, right]) => number(left) * number(right),
  empty: ([value]) => isEmpty(value),
  length: ([value]) => (value as Values).length,
  concat: (values) => (values as Values[]).flat(),
  union: (values) => values.reduce(union),
  createObject,
  createArray: (values) => values,
  null: () => null,
  true: () => true,
  false: () => false,
  string: ([value]) => (typeof value === 'object' ? JSON.stringify(value) : text(value)),
  format,
  replace: ([value, old, by]) => text(value).replaceAll(text(old), text(by)),
  take: ([value, count]) => text(value).slice(0, number(count)),
  uniqueString: (values) => hash(values).slice(0, 13),
  guid: (values) => hash(values).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5'),
  cidrSubnet,
}
