import { matchesSchema } from '../../resources/schema-problems.ts'
import type { Adjustment, Day, MonthlyCost, PriceBook, PriceEntry } from './price-book.ts'
import { priceBookSchema } from './price-book-schema.ts'
import { adjustmentKey, monthlyKey, priceKey } from './price-key.ts'

/** What is wrong with a value that should be a price book, in sentences; nothing if it is one. */
export function priceBookProblems(value: unknown): readonly string[] {
  const problems: string[] = []
  const isBook = matchesSchema(
    value,
    priceBookSchema,
    'a price book',
    (_, message, { hint } = {}) => {
      problems.push(hint ? `${message} ${hint}` : message)
    },
  )
  return isBook ? contradictions(value as PriceBook) : problems
}

function contradictions(book: PriceBook): readonly string[] {
  const { entries, adjustments = [], monthly = [], deployments = {} } = book
  return [
    ...entries.flatMap(entryProblems),
    ...repeated(entries, priceKey).map(
      ([at, before]) =>
        `\`entries[${at}]\` prices ${entries[at]!.model} for the same days as \`entries[${before}]\`: give it its own \`from\`.`,
    ),
    ...adjustments.flatMap((each, at) => periodProblems(each, `adjustments[${at}]`)),
    ...repeated(adjustments, adjustmentKey).map(
      ([at, before]) =>
        `\`adjustments[${at}]\` has the name, the models and the days of \`adjustments[${before}]\`: give it its own \`name\`.`,
    ),
    ...monthly.flatMap((each, at) => periodProblems(each, `monthly[${at}]`)),
    ...repeated(monthly, monthlyKey).map(
      ([at, before]) =>
        `\`monthly[${at}]\` has the name and the days of \`monthly[${before}]\`: give it its own \`from\`.`,
    ),
    ...deploymentProblems(deployments),
  ]
}

function entryProblems(entry: PriceEntry, at: number): readonly string[] {
  const { prices = {}, quantity } = entry
  const where = `\`entries[${at}]\``
  const problems: string[] = []
  if (Object.keys(prices).length === 0 && !quantity) {
    problems.push(`${where} has no price of ${entry.model}: give it \`prices\` or \`quantity\`.`)
  }
  if (quantity && quantity.price === undefined && !quantity.images) {
    problems.push(`\`entries[${at}].quantity\` has no price: give it \`price\` or \`images\`.`)
  }
  if (quantity?.images && quantity.unit !== 'images') {
    problems.push(`\`entries[${at}].quantity.images\` are prices of images, not ${quantity.unit}.`)
  }
  const images = quantity?.images ?? []
  for (const [again, before] of repeated(images, ({ size, quality }) =>
    JSON.stringify([size ?? null, quality ?? null]),
  )) {
    problems.push(
      `\`entries[${at}].quantity.images[${again}]\` is for the same images as \`images[${before}]\`.`,
    )
  }
  return [...problems, ...periodProblems(entry, `entries[${at}]`)]
}

function deploymentProblems(deployments: NonNullable<PriceBook['deployments']>): readonly string[] {
  const keys = Object.keys(deployments)
  return [
    ...repeated(keys, (key) => key.toLowerCase()).map(
      ([at, before]) =>
        `\`deployments.${keys[at]}\` and \`deployments.${keys[before]}\` are the same: case does not matter.`,
    ),
    ...Object.entries(deployments).flatMap(([key, { later = [] }]) => [
      ...later.flatMap((each, at) => periodProblems(each, `deployments.${key}.later[${at}]`)),
      ...repeated(later, ({ from }) => from).map(
        ([at, before]) =>
          `\`deployments.${key}.later[${at}]\` begins on the day of \`later[${before}]\`.`,
      ),
    ]),
  ]
}

function periodProblems(
  { from, until }: Pick<Adjustment | MonthlyCost, 'from' | 'until'>,
  path: string,
): readonly string[] {
  const unreal = Object.entries({ from, until }).filter(([, day]) => day && !isReal(day))
  if (unreal.length > 0) {
    return unreal.map(([key, day]) => `\`${path}.${key}\` is not in the calendar: ${day}.`)
  }
  return from !== undefined && until !== undefined && until <= from
    ? [`\`${path}.until\` must be after \`from\`: it is the day after the last.`]
    : []
}

const isReal = (day: Day): boolean =>
  new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10) === day

/** Where something stands again, with the place where it stood first. */
function repeated<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): readonly (readonly [at: number, before: number])[] {
  const first = new Map<string, number>()
  return items.flatMap((item, at) => {
    const key = keyOf(item)
    const before = first.get(key)
    if (before === undefined) first.set(key, at)
    return before === undefined ? [] : [[at, before] as const]
  })
}
