/** How an item of one list came to be an item of the other. */
export type Step<T> =
  | { readonly kind: 'same' | 'changed' | 'moved'; readonly left: T; readonly right: T }
  | { readonly kind: 'removed'; readonly left: T }
  | { readonly kind: 'added'; readonly right: T }

/** What items are to each other. */
export interface Likeness<T> {
  /** Items that are the same have the same text. */
  readonly textOf: (item: T) => string
  /** How much of two items differs, below 2; undefined where one cannot have become the other. */
  readonly costOf: (left: T, right: T) => number | undefined
}

/** The fewest steps from one list to the other, in the order of the list on the right. */
export function align<T>(
  left: readonly T[],
  right: readonly T[],
  { textOf, costOf }: Likeness<T>,
): readonly Step<T>[] {
  const a = left.map(textOf)
  const b = right.map(textOf)
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start++
  let end = 0
  const most = Math.min(a.length, b.length) - start
  while (end < most && a.at(-1 - end) === b.at(-1 - end)) end++
  const pairs = bestPairs(a.slice(start, a.length - end), b.slice(start, b.length - end), (i, j) =>
    costOf(left[start + i]!, right[start + j]!),
  )
  const steps: Step<T>[] = left
    .slice(0, start)
    .map((item, index) => ({ kind: 'same', left: item, right: right[index]! }))
  for (const [i, j] of pairs) {
    if (j === undefined) steps.push({ kind: 'removed', left: left[start + i!]! })
    else if (i === undefined) steps.push({ kind: 'added', right: right[start + j]! })
    else {
      const kind = a[start + i] === b[start + j] ? 'same' : 'changed'
      steps.push({ kind, left: left[start + i]!, right: right[start + j]! })
    }
  }
  for (let at = end; at > 0; at--) {
    steps.push({ kind: 'same', left: left.at(-at)!, right: right.at(-at)! })
  }
  return withMoves(steps, textOf)
}

/** What became of an item is sought near its place: hundreds of items would take seconds. */
const near = 16

type Pair = readonly [left: number | undefined, right: number | undefined]

/** The cheapest way through both lists: what leaves one place for another costs half at each. */
function bestPairs(
  a: readonly string[],
  b: readonly string[],
  costOf: (left: number, right: number) => number | undefined,
): readonly Pair[] {
  const inA = counted(a)
  const inB = counted(b)
  const price = (text: string): number => (inA.get(text) === inB.get(text) ? 0.5 : 1)
  const removal = a.map(price)
  const addition = b.map(price)
  const reach = near + Math.abs(a.length - b.length)
  const both = (i: number, j: number): number => {
    if (a[i] === b[j]) return 0
    return (Math.abs(i - j) <= reach ? costOf(i, j) : undefined) ?? Number.POSITIVE_INFINITY
  }
  const best = a.map(() => b.map(() => 0))
  const rest = (i: number, j: number): number =>
    i === a.length ? sum(addition.slice(j)) : j === b.length ? sum(removal.slice(i)) : best[i]![j]!
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      best[i]![j] = Math.min(
        both(i, j) + rest(i + 1, j + 1),
        removal[i]! + rest(i + 1, j),
        addition[j]! + rest(i, j + 1),
      )
    }
  }
  const pairs: Pair[] = []
  for (let i = 0, j = 0; i < a.length || j < b.length; ) {
    const whole = rest(i, j)
    if (i < a.length && j < b.length && whole === both(i, j) + rest(i + 1, j + 1)) {
      pairs.push([i++, j++])
    } else if (i < a.length && (j === b.length || whole === removal[i]! + rest(i + 1, j))) {
      pairs.push([i++, undefined])
    } else pairs.push([undefined, j++])
  }
  return pairs
}

function counted(texts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1)
  return counts
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0)

/** What was removed in one place and added in another was moved. */
function withMoves<T>(steps: readonly Step<T>[], textOf: (item: T) => string): readonly Step<T>[] {
  const removed = new Map<string, Step<T>[]>()
  for (const step of steps) {
    if (step.kind !== 'removed') continue
    const text = textOf(step.left)
    removed.set(text, [...(removed.get(text) ?? []), step])
  }
  const gone = new Set<Step<T>>()
  const moved = steps.map((step): Step<T> => {
    const from = step.kind === 'added' ? removed.get(textOf(step.right))?.shift() : undefined
    if (step.kind !== 'added' || from?.kind !== 'removed') return step
    gone.add(from)
    return { kind: 'moved', left: from.left, right: step.right }
  })
  return moved.filter((step) => !gone.has(step))
}

/**
 * The cost of what differs in this many ways: less than removing one item and adding another, and
 * less for two that are called the same.
 */
export function changeCost(count: number, isAlike: boolean): number {
  const share = 1 - 1 / Math.max(count, 1)
  return isAlike ? 1 + 0.4 * share : 1.4 + 0.5 * share
}
