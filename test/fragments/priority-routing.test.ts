import { test } from 'uvu'
import { priorityRouting } from '../../fragments/priority-routing.ts'
import { inbound, invalid, matches } from '../_support/fragment.ts'

const routes = [
  { from: 0, to: 100, backend: 'provisioned' },
  { from: 101, to: 500, backend: 'regional' },
]

test('calls go to the backend of their priority', () => {
  matches('priority-routing/default', inbound(priorityRouting({ routes, otherwise: 'pool' })))
})

test('header, variable and the priority of calls without one can be chosen', () => {
  matches(
    'priority-routing/named',
    inbound(
      priorityRouting({
        header: 'x-rank',
        variable: 'rank',
        missing: 1000,
        routes,
        otherwise: 'pool',
      }),
    ),
  )
})

test('other values that make no sense are refused', () => {
  const with_ = (missing: number) => inbound(priorityRouting({ routes, otherwise: 'c', missing }))
  invalid(with_(0.5), ['`missing` must be a whole number, not 0.5.'])
  invalid(with_(2_147_483_648), ['`missing` must be a whole number, not 2147483648.'])
})

test('ranges that overlap, leave gaps or are empty are refused', () => {
  const with_ = (from: number, to: number) =>
    inbound(priorityRouting({ routes: [routes[0]!, { from, to, backend: 'b' }], otherwise: 'c' }))
  invalid(with_(50, 500), ['`routes[1]` overlaps `routes[0]`: 0–100 and 50–500.'])
  invalid(with_(102, 500), [
    'There is a gap between `routes[0]` and `routes[1]`: 0–100 and 102–500.',
  ])
  invalid(with_(300, 200), ['`routes[1]` is empty: 300–200.'])
  invalid(with_(101.5, 200), ['`routes[1]` must have whole numbers, not 101.5–200.'])
  invalid(inbound(priorityRouting({ routes: [], otherwise: 'c' })), ['`routes` is empty.'])
})

test.run()
