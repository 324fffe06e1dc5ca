import type { BillLine, Meter, RatedUsage } from './bill.ts'
import { groupBy } from './group-by.ts'
import { resourceKey } from './resource-key.ts'

/** Lines of the bill that are paid by the same users, and what these used. */
export interface Pool {
  readonly resource: string
  /** The day, or the month. */
  readonly time: string
  readonly meter: Meter
  readonly lines: readonly BillLine[]
  readonly usage: readonly RatedUsage[]
}

/** A day or a month: within it, those who used something share what it cost. */
export type PoolPeriod = 'day' | 'month'

/** The lines of a bill in pools, each with the usage that it is for. */
export function pools(
  lines: readonly BillLine[],
  usage: readonly RatedUsage[],
  meters: ReadonlyMap<string, Meter>,
  period: PoolPeriod,
): readonly Pool[] {
  const timeOf = (day: string): string => (period === 'day' ? day : day.slice(0, 7))
  const place = (each: BillLine | RatedUsage): string => placeKey(each.resource, timeOf(each.day))
  const used = groupBy(usage, place)
  const grouped = groupBy(lines, (line) => place(line) + meterKey(meters.get(line.meter)))
  return [...grouped.values()].map((group) => {
    const { resource, day, meter: name } = group[0]!
    const meter = meters.get(name) ?? everything
    const candidates = used.get(place(group[0]!)) ?? []
    return {
      resource,
      time: timeOf(day),
      meter,
      lines: group,
      usage: candidates.filter((each) => isCounted(each, meter)),
    }
  })
}

const everything: Meter = {}

const placeKey = (resource: string, time: string): string =>
  JSON.stringify([resourceKey(resource), time])

/** Meters that count the same are one pool; provisioned ones have a capacity each. */
const meterKey = ({ model, kinds, provisioned }: Meter = everything): string =>
  JSON.stringify([
    model,
    kinds?.toSorted(),
    provisioned && [`${provisioned.capacity}`, weightsKey(provisioned.weights)],
  ])

const weightsKey = (weights: object = {}): readonly string[] =>
  Object.entries(weights)
    .map(([kind, weight]) => `${kind}:${weight}`)
    .sort()

const isCounted = (usage: RatedUsage, { model, kinds, provisioned }: Meter): boolean =>
  (usage.isProvisioned === true) === (provisioned !== undefined) &&
  (model === undefined || model === usage.model) &&
  (kinds === undefined || kinds.includes(usage.kind))
