import { groupBy } from '../allocation/group-by.ts'
import { type Decimal, decimalOf, decimalText } from '../money/decimal.ts'
import { visibleText } from './visible-text.ts'

/** A value of a metric; numbers may be decimal texts, so that they stay exact. */
export interface MetricSample {
  readonly labels?: Readonly<Record<string, string>>
  readonly value: bigint | number | string
}

/** A metric with all its values. */
export interface Metric {
  readonly name: string
  readonly help: string
  readonly type: 'counter' | 'gauge'
  readonly samples: readonly MetricSample[]
}

/**
 * Metrics in the text format 0.0.4 of Prometheus. Of a metric with more samples than `limit` the
 * largest are kept, and the rest is one sample whose labels are `other`: labels come from callers,
 * and each of their values is a time series for ever.
 * @see https://prometheus.io/docs/instrumenting/exposition_formats/
 */
export function renderMetrics(
  metrics: readonly Metric[],
  { limit = 1000 }: { readonly limit?: number } = {},
): string {
  const twice = metrics.find(({ name }, index) => metrics.findIndex(is(name)) < index)
  if (twice) throw new RangeError(`There are two metrics ${twice.name}.`)
  return metrics.map((metric) => metricLines(metric, limit).join('')).join('')
}

const is =
  (wanted: string) =>
  ({ name }: Metric): boolean =>
    name === wanted

function metricLines({ name, help, type, samples }: Metric, limit: number): readonly string[] {
  if (!/^[A-Za-z_:][\w:]*$/.test(name)) throw new RangeError(`${name} is no name of a metric.`)
  return [
    `# HELP ${name} ${escaped(help)}\n`,
    `# TYPE ${name} ${type}\n`,
    ...capped(together(samples.map(seriesOf)), limit).map(
      ({ key, value }) => `${name}${key && `{${key}}`} ${valueText(value)}\n`,
    ),
  ]
}

/** A sample by the text of its labels. */
interface Series {
  readonly key: string
  readonly names: readonly string[]
  readonly value: Value
}

/** A decimal, or what is none: `NaN`, `+Inf`, `-Inf`. */
type Value = Decimal | 'NaN' | '+Inf' | '-Inf'

function seriesOf({ labels = {}, value }: MetricSample): Series {
  const entries = Object.entries(labels).sort(([a], [b]) => (a < b ? -1 : 1))
  return { key: labelsText(entries), names: entries.map(([name]) => name), value: readValue(value) }
}

const labelsText = (entries: readonly (readonly [name: string, value: string])[]): string =>
  entries
    .map(([name, value]) => {
      // Names that begin with two underscores are Prometheus's own.
      if (!/^(?!__)[A-Za-z_]\w*$/.test(name)) throw new RangeError(`${name} is no name of a label.`)
      return `${name}="${escaped(value).replaceAll('"', '\\"')}"`
    })
    .join(',')

const escaped = (text: string): string =>
  visibleText(text).replaceAll('\r', '\\u{000d}').replaceAll('\\', '\\\\').replaceAll('\n', '\\n')

function readValue(value: MetricSample['value']): Value {
  if (typeof value === 'number' && Number.isNaN(value)) return 'NaN'
  if (value === Number.POSITIVE_INFINITY) return '+Inf'
  if (value === Number.NEGATIVE_INFINITY) return '-Inf'
  const decimal = typeof value === 'bigint' ? { digits: value, scale: 0 } : decimalOf(value)
  if (!decimal) throw new RangeError(`${value} is no value of a metric.`)
  return decimal
}

const valueText = (value: Value): string => (typeof value === 'string' ? value : decimalText(value))

/** Two samples with the same labels would make the whole answer invalid. */
const together = (series: readonly Series[]): readonly Series[] =>
  [...groupBy(series, ({ key }) => key).values()].map((same) => ({
    ...same[0]!,
    value: same.map(({ value }) => value).reduce(plus),
  }))

function capped(series: readonly Series[], limit: number): readonly Series[] {
  if (series.length <= limit) return series
  const ranked = series.toSorted(
    (a, b) => compared(b.value, a.value) || Number(a.key > b.key) - Number(a.key < b.key),
  )
  const kept = new Set(ranked.slice(0, Math.max(0, limit - 1)).map(({ key }) => key))
  const rest = series
    .filter(({ key }) => !kept.has(key))
    .map(({ names, value }) => ({
      key: labelsText(names.map((name) => [name, 'other'])),
      names,
      value,
    }))
  return together([...series.filter(({ key }) => kept.has(key)), ...rest])
}

function plus(a: Value, b: Value): Value {
  if (typeof a === 'string') return typeof b === 'string' && a !== b ? 'NaN' : a
  if (typeof b === 'string') return b
  const [left, right, scale] = aligned(a, b)
  return { digits: left + right, scale }
}

/** What is no number is least, so that it takes no number's place. */
function compared(a: Value, b: Value): number {
  if (typeof a === 'string' || typeof b === 'string') {
    return Number(typeof a !== 'string') - Number(typeof b !== 'string')
  }
  const [left, right] = aligned(a, b)
  return left < right ? -1 : Number(left > right)
}

function aligned(a: Decimal, b: Decimal): readonly [bigint, bigint, number] {
  const scale = Math.max(a.scale, b.scale)
  const at = ({ digits, scale: own }: Decimal): bigint => digits * 10n ** BigInt(scale - own)
  return [at(a), at(b), scale]
}
