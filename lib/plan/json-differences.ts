import { align, changeCost, type Step } from './align.ts'
import type { Difference } from './difference.ts'
import { excerpts } from './excerpts.ts'

/** In what two values as JSON holds them differ; keys stand in the order of the alphabet. */
export function jsonDifferences(before: unknown, after: unknown): readonly Difference[] {
  return compare('', before, after)
}

function compare(path: string, before: unknown, after: unknown): readonly Difference[] {
  if (textOf(before) === textOf(after)) return []
  if (before === undefined) return [{ kind: 'added', path, after: shown(after) }]
  if (after === undefined) return [{ kind: 'removed', path, before: shown(before) }]
  if (Array.isArray(before) && Array.isArray(after)) return compareLists(path, before, after)
  if (isObject(before) && isObject(after)) {
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort()
    return keys.flatMap((key) => compare(path + keyStep(path, key), before[key], after[key]))
  }
  const isText = typeof before === 'string' && typeof after === 'string'
  const [from, to] = isText ? excerpts(before, after) : [textOf(before), textOf(after)]
  return [{ kind: 'changed', path, before: from, after: to }]
}

interface Item {
  readonly value: unknown
  readonly index: number
}

function compareLists(
  path: string,
  before: readonly unknown[],
  after: readonly unknown[],
): readonly Difference[] {
  const items = (list: readonly unknown[]): readonly Item[] =>
    list.map((value, index) => ({ value, index }))
  const steps = align(items(before), items(after), {
    textOf: ({ value }) => textOf(value),
    costOf: (a, b) => costOf(a.value, b.value),
  })
  return steps.flatMap((step) => stepDifferences(path, step))
}

function stepDifferences(path: string, step: Step<Item>): readonly Difference[] {
  switch (step.kind) {
    case 'same':
      return []
    case 'removed':
      return [
        { kind: 'removed', path: `${path}[${step.left.index}]`, before: shown(step.left.value) },
      ]
    case 'added':
      return [
        { kind: 'added', path: `${path}[${step.right.index}]`, after: shown(step.right.value) },
      ]
    case 'moved':
      return [{ kind: 'moved', path: `${path}[${step.right.index}]` }]
    case 'changed':
      return compare(`${path}[${step.right.index}]`, step.left.value, step.right.value)
  }
}

function costOf(left: unknown, right: unknown): number | undefined {
  if (!isObject(left) || !isObject(right)) return changeCost(1, isObject(left) === isObject(right))
  const count = compare('', left, right).length
  const isAlike = ['id', 'name', 'value'].every((key) => left[key] === right[key])
  return isAlike || count === 1 ? changeCost(count, isAlike) : undefined
}

function keyStep(path: string, key: string): string {
  if (!/^[\w-]+$/.test(key)) return `[${JSON.stringify(key)}]`
  return path === '' ? key : `.${key}`
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const textOf = (value: unknown): string => JSON.stringify(value) ?? ''

const shown = (value: unknown): string => (typeof value === 'string' ? value : textOf(value))
