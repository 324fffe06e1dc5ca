import type { BillLine, Meter, ProvisionedMeter } from '../allocation/bill.ts'
import type { MeterSetting } from '../settings/collector-settings.ts'

/**
 * The meters of the settings, under the names that the bill has for them: upper and lower case do
 * not matter.
 */
export function metersOf(
  settings: Readonly<Record<string, MeterSetting>> = {},
  lines: readonly Pick<BillLine, 'meter'>[] = [],
): ReadonlyMap<string, Meter> {
  const meters = new Map(Object.entries(settings).map(([name, each]) => [name, meterOf(each)]))
  const byKey = new Map([...meters].map(([name, meter]) => [name.toLowerCase(), meter]))
  for (const { meter: name } of lines) {
    const meter = byKey.get(name.toLowerCase())
    if (meter && !meters.has(name)) meters.set(name, meter)
  }
  return meters
}

const meterOf = ({ model, kinds, provisioned }: MeterSetting): Meter => ({
  ...(model !== undefined && { model }),
  ...(kinds && { kinds }),
  ...(provisioned && { provisioned: provisionedOf(provisioned) }),
})

const provisionedOf = ({
  capacity,
  weights,
}: NonNullable<MeterSetting['provisioned']>): ProvisionedMeter => ({
  capacity: whole(capacity),
  ...(weights && {
    weights: Object.fromEntries(
      Object.entries(weights).map(([kind, weight]) => [kind, whole(weight)]),
    ),
  }),
})

const whole = (number: number): bigint => BigInt(Math.round(number))
