import { namePattern } from './name-pattern.ts'
import type { Day, DeployedModel, ModelDeployment, PriceBook } from './price-book.ts'

/** Which deployment was called, and where. */
export interface CalledDeployment {
  readonly deployment?: string
  readonly backend?: string
  readonly backendHost?: string
}

/** What the price book says of a deployment, and under which key. */
export interface FoundDeployment {
  readonly key: string
  readonly deployed: DeployedModel
}

/** The key of a price book's `deployments` that says the most of a deployment, if any does. */
export function findDeployment(
  { deployments = {} }: PriceBook,
  { deployment, backend, backendHost }: CalledDeployment,
): FoundDeployment | undefined {
  if (deployment === undefined) return undefined
  const backends = [backend, backendHost].filter((each) => each !== undefined)
  return keysOf(deployments).find(
    ({ isName, isBackend }) =>
      isName(deployment) && (isBackend === undefined || backends.some(isBackend)),
  )
}

/** What a deployment runs on a day. */
export const modelOn = (deployed: DeployedModel, day: Day): ModelDeployment =>
  (deployed.later ?? [])
    .filter(({ from }) => from <= day)
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))
    .at(-1) ?? deployed

interface Key extends FoundDeployment {
  readonly isName: (name: string) => boolean
  readonly isBackend?: (name: string) => boolean
}

/** Every call asks for the keys, so those of a book are read once. */
const read = new WeakMap<object, readonly Key[]>()

function keysOf(deployments: NonNullable<PriceBook['deployments']>): readonly Key[] {
  const known = read.get(deployments)
  if (known) return known
  const keys = Object.entries(deployments)
    .toSorted(([a], [b]) => order(a, b))
    .map(([key, deployed]) => keyOf(key, deployed))
  read.set(deployments, keys)
  return keys
}

function keyOf(key: string, deployed: DeployedModel): Key {
  const slash = key.lastIndexOf('/')
  const isName = namePattern(key.slice(slash + 1))
  return slash < 0
    ? { key, deployed, isName }
    : { key, deployed, isName, isBackend: namePattern(key.slice(0, slash)) }
}

/** Names before patterns, with a backend before without, longer before shorter, then by letters. */
function order(left: string, right: string): number {
  const a = specificity(left)
  const b = specificity(right)
  const at = a.findIndex((each, index) => each !== b[index])
  return at < 0 ? Number(left > right) - Number(left < right) : b[at]! - a[at]!
}

const specificity = (key: string): readonly number[] => [
  Number(!key.slice(key.lastIndexOf('/') + 1).includes('*')),
  Number(key.includes('/')),
  key.replaceAll('*', '').length,
]
