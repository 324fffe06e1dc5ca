import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type {
  BudgetSetting,
  CollectorSettings,
} from '../../../lib/collector/settings/collector-settings.ts'
import { watchJob } from '../../../lib/metering/jobs/watch-job.ts'
import { type Answer, type Received, serving } from '../../azure/serving.ts'
import { errorOf } from '../../azure/with-service.ts'
import { call, type JobBench, withJobs } from './_support/jobs.ts'

const service =
  '/subscriptions/1/resourceGroups/rg/providers/Microsoft.ApiManagement/service/contoso'

const budget: BudgetSetting = {
  name: 'Team A',
  amount: '5',
  where: { subscription: 'team-a' },
  suspend: true,
}

const settings: CollectorSettings = {
  apim: { resource: service },
  budgets: [budget],
  alerts: { costRise: 100_000 },
}

/** A service whose subscriptions have states, which may fail. */
interface Service {
  readonly states: Map<string, string>
  /** `team-a suspended` of each change. */
  readonly changes: string[]
  refuses?: (request: Received) => Answer | undefined
}

function answering(service: Service): (request: Received) => Answer {
  return (request) => {
    const refused = service.refuses?.(request)
    if (refused) return refused
    const [, name = ''] = /subscriptions\/([^/?]+)\?/.exec(request.url) ?? []
    if (request.method === 'PATCH') {
      const { state } = JSON.parse(request.body).properties
      service.changes.push(`${name} ${state}`)
      service.states.set(name, state)
    }
    return {
      headers: { ETag: '"1"' },
      body: { properties: { state: service.states.get(name) ?? 'active' } },
    }
  }
}

async function suspending(
  use: (
    bench: JobBench & { readonly watch: (others?: CollectorSettings) => Promise<void> },
    service: Service,
  ) => Promise<void>,
  { budgets = [budget] }: { readonly budgets?: readonly BudgetSetting[] } = {},
): Promise<void> {
  const own: Service = { states: new Map(), changes: [] }
  await serving(answering(own), ({ endpoint }) =>
    withJobs({ settings: { ...settings, budgets }, endpoint }, (bench) => {
      const watch = (others: CollectorSettings = {}): Promise<void> =>
        watchJob(
          { ...bench.collector, settings: { ...bench.collector.settings, ...others } },
          bench.outside,
        )
      return use({ ...bench, watch }, own)
    }),
  )
}

/** Two calls for 5.00, the limit. */
const usedUp = (time = '2026-11-20', first = 1) => [call(first, time), call(first + 1, time)]

const said = ({ lines }: JobBench): readonly string[] =>
  lines.filter((line) => line.includes('subscription') && !line.startsWith('Budget'))

test('a subscription is suspended once its budget is used up, and not before', async () => {
  await suspending(async (bench, { changes }) => {
    await bench.calls(call(1, '2026-11-01'))
    await bench.watch()
    assert.equal(changes, [])
    await bench.calls(call(2, '2026-11-21'))
    await bench.watch()
    await bench.watch()
    assert.equal(changes, ['team-a suspended'])
    assert.equal(said(bench), [
      'Suspended the subscription team-a: Team A from 2026-11-01 is used up.',
    ])
    assert.match(bench.lines.at(-1)!, 'The subscription team-a is suspended until the month ends.')
  })
})

test('it is active again when the period is over, the budget is raised or taken away', async () => {
  const raised = { budgets: [{ ...budget, amount: '5.000000001' }] }
  const plain = { budgets: [{ ...budget, suspend: false }] }
  for (const [now, others] of [
    ['2026-12-01T00:00:00.000Z', {}],
    ['2026-11-21T13:00:00.000Z', raised],
    ['2026-11-21T13:00:00.000Z', plain],
    ['2026-11-21T13:00:00.000Z', { budgets: [] }],
  ] as const) {
    await suspending(async (bench, { changes }) => {
      await bench.calls(...usedUp())
      await bench.watch()
      bench.setTime(now)
      await bench.watch(others)
      await bench.watch(others)
      assert.equal(changes, ['team-a suspended', 'team-a active'])
      assert.is(
        said(bench).at(-1),
        'The subscription team-a is active again: Team A is not used up.',
      )
    })
  }
})

test('one that somebody else had suspended is left to them', async () => {
  await suspending(async (bench, { states, changes }) => {
    states.set('team-a', 'suspended')
    await bench.calls(...usedUp())
    await bench.watch()
    bench.setTime('2026-12-01T00:00:00.000Z')
    await bench.watch()
    assert.equal(changes, [])
    assert.is(states.get('team-a'), 'suspended')
  })
})

test('who lets it be active by hand has decided so for the period', async () => {
  const daily: BudgetSetting = { ...budget, period: 'day' }
  await suspending(
    async (bench, { states, changes }) => {
      await bench.calls(...usedUp('2026-11-21'))
      await bench.watch()
      states.set('team-a', 'active')
      await bench.watch()
      assert.equal(changes, ['team-a suspended'])
      bench.setTime('2026-11-22T13:00:00.000Z')
      await bench.calls(...usedUp('2026-11-22', 3))
      await bench.watch()
      assert.equal(changes, ['team-a suspended', 'team-a suspended'])
      bench.setTime('2026-11-23T00:00:00.000Z')
      await bench.watch()
      assert.equal(changes.slice(2), ['team-a active'])
    },
    { budgets: [daily] },
  )
})

test('a subscription of two budgets stays suspended until neither is used up', async () => {
  const daily: BudgetSetting = { ...budget, name: 'Day', period: 'day' }
  await suspending(
    async (bench, { changes }) => {
      await bench.calls(...usedUp('2026-11-21'))
      await bench.watch()
      bench.setTime('2026-11-22T00:00:00.000Z')
      await bench.watch()
      await bench.watch()
      assert.equal(changes, ['team-a suspended'])
      bench.setTime('2026-12-01T00:00:00.000Z')
      await bench.watch()
      assert.equal(changes, ['team-a suspended', 'team-a active'])
    },
    { budgets: [daily, budget] },
  )
})

test('what fails is logged, keeps no other budget from its turn, and is tried again', async () => {
  const second: BudgetSetting = { ...budget, name: 'Team B', where: { subscription: 'team-b' } }
  await suspending(
    async (bench, own) => {
      own.refuses = ({ url }) => (url.includes('team-a') ? { status: 403 } : undefined)
      await bench.calls(
        ...usedUp(),
        ...usedUp('2026-11-20', 3).map((part) => ({
          ...part,
          dimensions: { ...part.dimensions, subscription: 'team-b' },
        })),
      )
      await bench.watch()
      assert.equal(own.changes, ['team-b suspended'])
      assert.match(
        said(bench)[0]!,
        /^The state of the subscription team-a could not be changed: You are not allowed/,
      )
      delete own.refuses
      await bench.watch()
      assert.equal(own.changes, ['team-b suspended', 'team-a suspended'])
      own.refuses = ({ url }) => (url.includes('team-a') ? { status: 403 } : undefined)
      bench.setTime('2026-12-01T00:00:00.000Z')
      await bench.watch()
      delete own.refuses
      await bench.watch()
      assert.equal(own.changes.slice(2), ['team-b active', 'team-a active'])
    },
    { budgets: [budget, second] },
  )
})

test('one that a person suspended after it had been refused stays theirs', async () => {
  await suspending(async (bench, own) => {
    own.refuses = () => ({ status: 403 })
    await bench.calls(...usedUp())
    await bench.watch()
    delete own.refuses
    own.states.set('team-a', 'suspended')
    await bench.watch()
    bench.setTime('2026-12-01T00:00:00.000Z')
    await bench.watch()
    assert.equal(own.changes, [])
  })
})

for (const isChanged of [true, false]) {
  test(`a crash ${isChanged ? 'after' : 'before'} the change forgets nothing`, async () => {
    await suspending(async (bench, own) => {
      const aborted = new AbortController()
      await bench.calls(...usedUp())
      own.refuses = ({ method }) => {
        if (method !== 'PATCH') return undefined
        if (isChanged) own.states.set('team-a', 'suspended')
        setTimeout(() => aborted.abort(new Error('closing')), 10)
        return 'hang'
      }
      const { collector, outside, watch, setTime } = bench
      const crashed = watchJob(collector, { ...outside, signal: aborted.signal })
      assert.is((await errorOf(crashed)).message, 'closing')
      delete own.refuses
      await watch()
      assert.is(own.states.get('team-a'), 'suspended')
      setTime('2026-12-01T00:00:00.000Z')
      await watch()
      assert.is(own.states.get('team-a'), 'active')
    })
  })
}

test('one that cannot be suspended is left as it is', async () => {
  await suspending(async (bench, { states, changes }) => {
    states.set('team-a', 'cancelled')
    await bench.calls(...usedUp())
    await bench.watch()
    bench.setTime('2026-12-01T00:00:00.000Z')
    await bench.watch()
    assert.equal(changes, [])
    assert.equal(said(bench), [
      'The subscription team-a is cancelled: it is not suspended for Team A.',
    ])
  })
})

test('one that was cancelled while it was suspended stays so', async () => {
  await suspending(async (bench, { states, changes }) => {
    await bench.calls(...usedUp())
    await bench.watch()
    states.set('team-a', 'cancelled')
    bench.setTime('2026-12-01T00:00:00.000Z')
    await bench.watch()
    await bench.watch()
    assert.equal(changes, ['team-a suspended'])
    assert.is(said(bench).length, 2)
  })
})

test('a subscription is released at the service that it was suspended at', async () => {
  await suspending(async (bench, own) => {
    await bench.calls(...usedUp())
    await bench.watch()
    const urls: string[] = []
    own.refuses = ({ url }) => void urls.push(url)
    await bench.watch({ apim: { resource: service.replace('contoso', 'fabrikam') } })
    assert.equal(own.changes, ['team-a suspended', 'team-a active', 'team-a suspended'])
    assert.equal(
      urls.map((url) => /service\/(\w+)/.exec(url)?.[1]),
      ['contoso', 'contoso', 'fabrikam', 'fabrikam'],
    )
  })
})

test('nothing is suspended that no budget says so of', async () => {
  await suspending(
    async (bench, { changes }) => {
      await bench.calls(...usedUp())
      await bench.watch()
      assert.equal(changes, [])
    },
    {
      budgets: [
        { ...budget, suspend: false },
        { name: 'Everybody', amount: '1', suspend: true },
        { ...budget, name: 'Zero', amount: '0', where: { subscription: 'team-x' } },
      ],
    },
  )
})

test.run()
