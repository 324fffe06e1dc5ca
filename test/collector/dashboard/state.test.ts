import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { dashboardModule } from './dashboard-module.ts'

interface Filter {
  readonly name: string
  readonly value: string
}

interface State {
  readonly period: object | null
  readonly filters: readonly Filter[]
  readonly group: string | null
  readonly charge: string | null
  readonly show: string
}

interface States {
  readonly readState: (search: string) => State
  readonly stateLink: (state: State) => string
  readonly usageQuery: (state: State, period: object) => URLSearchParams
  readonly withFilter: (state: State, filter: Filter) => State
  readonly withoutFilter: (state: State, filter: Filter) => State
}

const { readState, stateLink, usageQuery, withFilter, withoutFilter } =
  await dashboardModule<States>('state.js')

const start = readState('')
const team = { name: 'subscription', value: 'team-a' }

test('an address without a query is the start', () => {
  assert.equal(start, { period: null, filters: [], group: null, charge: null, show: 'cost' })
})

test('a link says everything, also names that an address has to escape', () => {
  const state: State = {
    period: { from: '2026-11-01', to: '2026-11-08' },
    filters: [team, { name: 'attribute.device-id', value: `a&b=c#'"<\u202e ü` }],
    group: 'attribute.store-number',
    charge: 'product',
    show: 'tokens',
  }
  assert.equal(readState(stateLink(state)), state)
})

test('a filter for no value survives', () => {
  const state = withFilter(start, { name: 'endUser', value: '' })
  assert.equal(readState(stateLink(state)).filters, [{ name: 'endUser', value: '' }])
})

test('what makes no sense is left out', () => {
  for (const query of [
    '?month=2026-13',
    '?month=11',
    '?from=2026-11-01',
    '?from=2026-02-30&to=2026-03-01',
    '?from=2026-11-09&to=2026-11-01',
    '?where.=x&utm_source=mail&subscription=team-a',
    '?show=everything',
  ]) {
    assert.equal(readState(query), start, query)
  }
})

test('a filter is there once, and is taken away alone', () => {
  const two = withFilter(withFilter(start, team), { name: 'subscription', value: 'team-b' })
  assert.is(withFilter(two, { ...team }), two)
  assert.equal(withoutFilter(two, { ...team }).filters, [{ name: 'subscription', value: 'team-b' }])
})

test('the API is asked with the filters as they are', () => {
  const state = withFilter(withFilter(start, team), { name: 'attribute.device-id', value: '' })
  const query = usageQuery(state, { month: '2026-11' })
  assert.is(`${query}`, 'month=2026-11&subscription=team-a&attribute.device-id=')
})

test.run()
