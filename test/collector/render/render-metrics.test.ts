import fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import {
  type Metric,
  type MetricSample,
  renderMetrics,
} from '../../../lib/collector/render/render-metrics.ts'
import { hostileTexts, unseen } from './hostile.ts'

const metric = (samples: readonly MetricSample[], rest: Partial<Metric> = {}): Metric => ({
  name: 'usage_cost_total',
  help: 'Cost.',
  type: 'counter',
  samples,
  ...rest,
})

/** The samples as a scraper reads them. */
function read(text: string): readonly { labels: Record<string, string>; value: string }[] {
  assert.ok(text.endsWith('\n'))
  return text
    .split('\n')
    .slice(0, -1)
    .filter((line) => !line.startsWith('#'))
    .map((line) => {
      const [, inner, value] = /^[a-zA-Z_:][\w:]*(?:\{(.*)\})? (\S+)$/.exec(line) ?? []
      assert.ok(value !== undefined, `a line of a sample: ${line}`)
      const labels: Record<string, string> = {}
      const pairs = /([a-zA-Z_]\w*)="((?:[^"\\\n]|\\[\\"n])*)"(?:,|$)/y
      for (pairs.lastIndex = 0; pairs.lastIndex < (inner?.length ?? 0); ) {
        const pair = pairs.exec(inner!)
        assert.ok(pair, `labels of ${line}`)
        const [, name = '', escaped = ''] = pair
        labels[name] = escaped.replace(/\\(.)/g, (_, c: string) => (c === 'n' ? '\n' : c))
      }
      return { labels, value: value! }
    })
}

test('a metric is its help, its type and a line for each sample', () => {
  const text = renderMetrics([
    metric([
      { labels: { subscription: 'team-a', kind: 'x' }, value: '12.50' },
      { labels: { subscription: 'team-b', kind: 'x' }, value: 3n },
    ]),
    metric([{ value: 0.25 }], { name: 'lag_seconds', help: 'Lag.', type: 'gauge' }),
  ])
  assert.is(
    text,
    '# HELP usage_cost_total Cost.\n' +
      '# TYPE usage_cost_total counter\n' +
      'usage_cost_total{kind="x",subscription="team-a"} 12.5\n' +
      'usage_cost_total{kind="x",subscription="team-b"} 3\n' +
      '# HELP lag_seconds Lag.\n' +
      '# TYPE lag_seconds gauge\n' +
      'lag_seconds 0.25\n',
  )
  assert.is(renderMetrics([]), '')
  assert.is(read(renderMetrics([metric([])])).length, 0)
})

test('quotes, backslashes and line breaks are escaped', () => {
  const text = renderMetrics([
    metric([{ labels: { a: 'x"\\\ny' }, value: 1 }], { help: 'a\\b\nc "d"' }),
  ])
  assert.match(text, '# HELP usage_cost_total a\\\\b\\nc "d"\n')
  assert.match(text, '{a="x\\"\\\\\\ny"} 1')
  assert.is(read(text)[0]!.labels['a'], 'x"\\\ny')
})

test('no label breaks out of its line, and nothing acts unseen', () => {
  const text = renderMetrics([
    metric(
      hostileTexts.map((value, index) => ({ labels: { name: value, at: `${index}` }, value: 1 })),
    ),
  ])
  const samples = read(text)
  assert.is(samples.length, hostileTexts.length)
  assert.not.match(text, unseen)
  assert.not.match(text, '\r')
  assert.is(samples[0]!.labels['name'], hostileTexts[0])
})

test('names that Prometheus does not know are refused', () => {
  for (const name of ['', '1a', 'a-b', 'a b', 'a\n', 'ä', 'a{']) {
    assert.throws(() => renderMetrics([metric([], { name })]), /no name of a metric/)
  }
  for (const name of ['', '1a', 'a-b', '__name__', 'a:b', 'a"']) {
    const samples = [{ labels: { [name]: 'x' }, value: 1 }]
    assert.throws(() => renderMetrics([metric(samples)]), /no name of a label/)
  }
  assert.throws(() => renderMetrics([metric([]), metric([])]), 'two metrics usage_cost_total')
})

test('a value is a number, or what Prometheus knows beside them', () => {
  const values = [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, -0.5, 2n ** 70n]
  const samples = values.map((value, index) => ({ labels: { at: `${index}` }, value }))
  assert.equal(
    read(renderMetrics([metric(samples)])).map(({ value }) => value),
    ['NaN', '+Inf', '-Inf', '-0.5', '1180591620717411303424'],
  )
  for (const value of ['', 'abc', '1 2', '1\n2']) {
    assert.throws(() => renderMetrics([metric([{ value }])]), /no value of a metric/)
  }
})

test('samples with the same labels are one', () => {
  const samples = [
    { labels: { a: '1', b: '2' }, value: '0.1' },
    { labels: { b: '2', a: '1' }, value: '0.2' },
  ]
  assert.equal(read(renderMetrics([metric(samples)])), [
    { labels: { a: '1', b: '2' }, value: '0.3' },
  ])
})

test('of too many samples the largest stay, and the rest is summed up', () => {
  const samples = ['5', '0.25', '7', '0.5'].map((value, index) => ({
    labels: { team: `t${index}` },
    value,
  }))
  assert.equal(read(renderMetrics([metric(samples)], { limit: 3 })), [
    { labels: { team: 't0' }, value: '5' },
    { labels: { team: 't2' }, value: '7' },
    { labels: { team: 'other' }, value: '0.75' },
  ])
  assert.is(read(renderMetrics([metric(samples)], { limit: 4 })).length, 4)
  const many = Array.from({ length: 1500 }, (_, at) => ({ labels: { at: `${at}` }, value: 1n }))
  assert.is(read(renderMetrics([metric(many)])).length, 1000)
})

test('a caller that is really called other is in the sum', () => {
  const samples = ['other', 'a', 'b'].map((team, index) => ({ labels: { team }, value: 9 - index }))
  assert.equal(read(renderMetrics([metric(samples)], { limit: 2 })), [
    { labels: { team: 'other' }, value: '24' },
  ])
})

test('whatever the limit is, the sum stays and no labels come twice', () => {
  const sample = fc.record({
    labels: fc.record({ a: fc.string({ unit: 'binary' }) }),
    value: fc.bigInt(0n, 10n ** 20n),
  })
  fc.assert(
    fc.property(fc.array(sample), fc.integer({ min: 1, max: 5 }), (samples, limit) => {
      const back = read(renderMetrics([metric(samples)], { limit }))
      const total = (values: readonly (bigint | string)[]): bigint =>
        values.reduce<bigint>((all, value) => all + BigInt(value), 0n)
      assert.is(total(back.map(({ value }) => value)), total(samples.map(({ value }) => value)))
      assert.ok(back.length <= limit)
      assert.is(new Set(back.map(({ labels }) => labels['a'])).size, back.length)
    }),
    { numRuns: 200 },
  )
})

test.run()
