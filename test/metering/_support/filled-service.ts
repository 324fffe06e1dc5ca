import { receive } from '../../../lib/metering/receive.ts'
import { keepBill } from '../../../lib/stores/bill-lines.ts'
import { usageEvent } from './usage-event.ts'
import { type TestService, withService } from './with-service.ts'

/** The resource that answers in these tests. */
export const resource =
  '/subscriptions/s/resourceGroups/g/providers/Microsoft.CognitiveServices/accounts/aoai'

/**
 * Runs work with a service that knows six calls of the month: three of team-a, two of team-b and one
 * of nobody, and one of October; budgets of both teams; an event in quarantine.
 */
export const withUsage = (
  location: string,
  work: (service: TestService) => Promise<void>,
): Promise<void> =>
  withService(
    location,
    async (service) => {
      const backend = { id: 'one', host: 'aoai.openai.azure.com' }
      const of = (n: number, subscription: string, more = {}) =>
        usageEvent(n, { subscription, backend, product: 'gold', ...more })
      const bodies = [
        of(1, 'team-a', { attributes: { 'store-number': '12', own: 'x' }, endUser: '=1+1' }),
        of(2, 'team-a', { attributes: { 'store-number': '13' }, model: 'unheard-of' }),
        of(3, 'team-a', { attributes: { 'store-number': '12' }, product: 'silver' }),
        of(4, 'team-b', { attributes: { 'store-number': '12', 'secret-name': 'secret-value' } }),
        of(5, 'team-b', { model: 'unheard-of' }),
        usageEvent(6, { subscription: undefined, backend }),
        usageEvent(7, { subscription: 'team-b', backend }, { time: '2026-10-05T00:00:00.000Z' }),
        'garbage of team-b',
      ]
      await receive(
        service.collector,
        bodies.map((body, at) => ({
          source: `hub 0 ${at}`,
          body: JSON.parse(JSON.stringify(body)),
        })),
      )
      await work(service)
    },
    {
      budgets: [
        { name: 'Budget of A', amount: '0.01', where: { subscription: 'team-a' } },
        {
          name: 'Stores of A',
          tokens: 10_000,
          where: { subscription: 'team-a', 'store-number': '12' },
        },
        { name: 'Budget of B', amount: '1', where: { subscription: 'team-b' } },
        { name: 'Budget of all', amount: '1000' },
      ],
    },
  )

/** Gives the service a bill of a day, of 7 and a billionth. */
export const importBill = ({ collector: { database } }: TestService): Promise<void> =>
  keepBill(database, 'test', {
    from: '2026-11-01',
    to: '2026-11-30',
    lines: [
      { resource, meter: 'gpt 4o', day: '2026-11-21', cost: 7_000_000_001n, currency: 'USD' },
      { resource: '/elsewhere', meter: 'x', day: '2026-11-21', cost: 5n, currency: 'USD' },
    ],
  })
