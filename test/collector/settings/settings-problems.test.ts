import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { CollectorSettings } from '../../../lib/collector/settings/collector-settings.ts'
import { settingsProblems } from '../../../lib/collector/settings/settings-problems.ts'
import { settingsSchema } from '../../../lib/collector/settings/settings-schema.ts'

const apim = {
  resource:
    '/subscriptions/s/resourceGroups/g/providers/Microsoft.ApiManagement/service/contoso-apim',
}
const tenant = '11111111-2222-3333-4444-555555555555'
const user = 'aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee'
const key = 'k'.repeat(16)

const everything: Required<CollectorSettings> = {
  $schema: 'https://example.com/collector.json',
  store: 'postgres://collector:secret@db/usage',
  prices: { currency: 'EUR', entries: [{ model: 'm', prices: { input: '1' } }] },
  retention: { calls: 90 },
  budgets: [
    {
      name: 'team-a',
      amount: '1000.50',
      period: 'week',
      where: { subscription: 'team-a', 'store-number': '12', 'attribute.model': 'x' },
      thresholds: [12.5, 100, 150],
      forecast: false,
      suspend: true,
    },
    { name: 'everybody', tokens: 0 },
  ],
  alerts: {
    costRise: 12.5,
    errorRate: 1,
    requestsPerMinute: 10,
    latency: 500,
    fewestRequests: 1,
    webhooks: [
      { url: 'https://example.com/hook' },
      { url: 'http://127.0.0.1:8080/hook', kind: 'slack' },
    ],
  },
  bill: {
    scope: '/subscriptions/s',
    type: 'AmortizedCost',
    services: ['Cognitive Services'],
    meters: {
      'gpt 4.1 Inp glbl': { model: 'gpt-4.1', kinds: ['input'] },
      ptu: { provisioned: { capacity: 1_000_000, weights: { output: 4, quantity: 0 } } },
    },
    resources: { 'aoai-*': '/subscriptions/s/a' },
    idle: { owner: 'platform' },
    period: 'month',
  },
  logAnalytics: { workspace: tenant },
  apim,
  export: { to: 'star', format: 'parquet' },
  access: {
    keys: [
      { name: 'all', key },
      { name: 'team', key: `${key}2`, subscriptions: ['team-a'] },
      { name: 'gateway', key: `${key}3`, read: false, send: true },
    ],
    entra: {
      tenant,
      audience: ['api://usage-collector', user],
      readRole: 'All',
      sendRole: 'Send',
      ownRole: 'Own',
      subscriptions: { [user]: ['team-a'] },
    },
  },
  account: { id: '1', name: 'Contoso', issuer: 'Contoso', service: 'AI' },
  cloud: 'china',
}

test('everything that settings may say is accepted, and nothing is needed', () => {
  assert.equal(settingsProblems(everything), [])
  assert.equal(settingsProblems({}), [])
})

test('the schema knows the settings of the type, and no others', () => {
  assert.equal(
    Object.keys(settingsSchema['properties'] as object).toSorted(),
    Object.keys(everything).toSorted(),
  )
})

test('other values of the same settings are accepted', () => {
  for (const settings of [
    { store: '.apim-policy/usage.db' },
    { store: 'C:\\data\\usage.db' },
    { prices: 'prices.json' },
    {
      logAnalytics: {
        workspace:
          '/subscriptions/s/resourceGroups/g/providers/microsoft.operationalinsights/workspaces/w',
      },
    },
    { bill: { idle: 'spread', scope: 'providers/Microsoft.Billing/billingAccounts/1' } },
    { export: { to: 'https://contoso.blob.core.windows.net/usage' } },
    { access: { entra: { tenant, audience: 'api://usage-collector' } } },
    { budgets: [{ name: 'a', amount: '1', where: { device: 'd', 'backend-id': 'b' } }] },
    { budgets: [{ name: 'a', amount: '1', where: { 'attribute.subscripton': 'b' } }] },
  ]) {
    assert.equal(settingsProblems(settings), [], JSON.stringify(settings))
  }
})

const budget = { name: 'a', amount: '1' }
const mistakes: readonly (readonly [unknown, string])[] = [
  [[], 'The settings must be an object.'],
  [null, 'The settings must be an object.'],
  [{ bugdets: [] }, '`bugdets` is not an option of the settings. Did you mean `budgets`?'],
  [
    { alerts: { webhook: [] } },
    '`alerts.webhook` is not an option of the settings. Did you mean `webhooks`?',
  ],
  [{ budgets: [{ amount: '1' }] }, '`budgets[0]` needs `name`.'],
  [{ budgets: [{ name: 'a' }] }, '`budgets[0]` needs a limit, `amount` or `tokens`.'],
  [
    { budgets: [{ ...budget, tokens: 5 }] },
    '`budgets[0]` has `amount` and `tokens`: a budget has one limit.',
  ],
  [{ budgets: [{ name: 'a', amount: 1000 }] }, '`budgets[0].amount` must be a text, not 1000.'],
  [
    { budgets: [{ name: 'a', amount: '-1' }] },
    "`budgets[0].amount` must be an amount as a text, such as '1000', so that it stays exact.",
  ],
  [
    { budgets: [{ name: 'a', tokens: 1.5 }] },
    '`budgets[0].tokens` must be a whole number, not 1.5.',
  ],
  [
    { budgets: [{ ...budget, thresholds: [0] }] },
    '`budgets[0].thresholds[0]` must be from 0.01 to 1000, not 0.',
  ],
  [
    { budgets: [{ ...budget, period: 'year' }] },
    "`budgets[0].period` must be one of 'day', 'week', 'month', not 'year'.",
  ],
  [
    { budgets: [budget, { name: 'a', tokens: 1 }] },
    '`budgets[1]` has the name of `budgets[0]`: give it its own.',
  ],
  [
    { budgets: [{ ...budget, where: { 'store-number': 12 } }] },
    '`budgets[0].where.store-number` must be a text, not 12.',
  ],
  [
    { budgets: [{ ...budget, where: { session: 's' } }] },
    '`budgets[0].where.session`: Sessions are not kept in roll-ups: there are as many as conversations.',
  ],
  [
    { budgets: [{ ...budget, where: { 'attribute.': 's' } }] },
    '`budgets[0].where.attribute.`: "attribute." is no name of a dimension or an attribute.',
  ],
  [
    { budgets: [{ ...budget, where: { subscripton: 's' } }] },
    '`budgets[0].where.subscripton` is not a dimension. Did you mean `subscription`? An attribute of this name is `attribute.subscripton`.',
  ],
  [
    { budgets: [{ ...budget, where: { enduser: 's' } }] },
    '`budgets[0].where.enduser` is not a dimension. Did you mean `endUser`? An attribute of this name is `attribute.enduser`.',
  ],
  [
    { budgets: [{ ...budget, where: { device: 'a', 'attribute.device': 'b' } }] },
    '`budgets[0].where.attribute.device` and `device` are the same.',
  ],
  [
    { budgets: [{ ...budget, where: { 'end-user': 'a', endUser: 'b' } }] },
    '`budgets[0].where.endUser` and `end-user` are the same.',
  ],
  [
    { budgets: [{ ...budget, where: { day: '2026-11-21' } }] },
    '`budgets[0].where.day` is not a dimension. An attribute of this name is `attribute.day`.',
  ],
  [
    { budgets: [{ ...budget, where: { cost: '1' } }] },
    '`budgets[0].where.cost`: `cost` is a measure; write `attribute.cost` for the attribute of that name.',
  ],
  [
    { apim, budgets: [{ ...budget, where: { product: 'p' }, suspend: true }] },
    '`budgets[0].suspend` needs `where.subscription`, the subscription to suspend.',
  ],
  [
    { budgets: [{ ...budget, where: { subscription: 's' }, suspend: true }] },
    '`budgets[0].suspend` needs `apim.resource`, the service that has the subscription.',
  ],
  [
    { apim: { resource: 'contoso' } },
    "`apim.resource` must be the id of an API Management service, '/subscriptions/…/providers/Microsoft.ApiManagement/service/…'.",
  ],
  [
    { prices: { currency: 'usd', entries: [] } },
    "`prices`: `currency` must be three letters, 'USD'.",
  ],
  [{ prices: 5 }, '`prices` must be a text, not 5.'],
  [{ bill: { idle: 'owner' } }, "`bill.idle` must be 'spread', not 'owner'."],
  [{ bill: { idle: {} } }, '`bill.idle` needs `owner`.'],
  [
    { bill: { meters: { m: { kinds: ['inputs'] } } } },
    "`bill.meters.m.kinds[0]` must be one of 'input', 'cachedInput', 'audioInput', 'cachedAudioInput', 'imageInput', 'output', 'audioOutput', 'imageOutput', 'quantity', not 'inputs'.",
  ],
  [
    { logAnalytics: { workspace: 'contoso' } },
    '`logAnalytics.workspace` must be the id of a workspace, which is a GUID, or that of its resource.',
  ],
  [
    { alerts: { webhooks: [{ url: 'http://example.com/secret' }] } },
    '`alerts.webhooks[0].url` must be an address that begins with https://.',
  ],
  [
    { alerts: { webhooks: [{ url: 'https://[secret/' }] } },
    '`alerts.webhooks[0].url` is not an address.',
  ],
  [
    { alerts: { webhooks: [{ url: 'https://me:secret@example.com/' }] } },
    '`alerts.webhooks[0].url` must not hold a user name or a password: nothing can be sent there.',
  ],
  [
    { alerts: { webhooks: [{ url: 'https://e/secret' }, { url: 'https://e/secret' }] } },
    '`alerts.webhooks[1]` has the address of `alerts.webhooks[0]`: it would be told twice.',
  ],
  [
    { access: { keys: [{ name: 'a', key: 'secret' }] } },
    '`access.keys[0].key` must have at least 16 characters, and none that a header cannot carry.',
  ],
  [
    { access: { keys: [{ name: 'a', key: 1234567812345678 }] } },
    '`access.keys[0].key` must be a text.',
  ],
  [
    {
      access: {
        keys: [
          { name: 'a', key },
          { name: 'b', key },
        ],
      },
    },
    '`access.keys[1].key` is the key of `access.keys[0]`: give it its own.',
  ],
  [
    {
      access: {
        keys: [
          { name: 'a', key },
          { name: 'a', key: `${key}2` },
        ],
      },
    },
    '`access.keys[1]` has the name of `access.keys[0]`: logs could not tell them apart.',
  ],
  [
    { access: { keys: [{ name: 'a', key, read: false }] } },
    '`access.keys[0]` opens nothing: it may neither `read` nor `send`.',
  ],
  [
    { access: { keys: [{ name: 'a', key, read: false, send: true, subscriptions: [] }] } },
    '`access.keys[0].subscriptions` are those that a key sees, and this one may not `read`.',
  ],
  [
    { access: { entra: { tenant: 'contoso.onmicrosoft.com', audience: 'a' } } },
    '`access.entra.tenant` must be the id of a tenant, which is a GUID.',
  ],
  [{ access: { entra: { tenant } } }, '`access.entra` needs `audience`.'],
  [{ access: { entra: { tenant, audience: [] } } }, '`access.entra.audience` must not be empty.'],
  [
    { access: { entra: { tenant, audience: 'a', subscriptions: { 'team-a': ['team-a'] } } } },
    '`access.entra.subscriptions.team-a` is not the id of a user, an application or a group, which is a GUID.',
  ],
  [
    {
      access: {
        entra: { tenant, audience: 'a', subscriptions: { [user]: [], [user.toUpperCase()]: [] } },
      },
    },
    `\`access.entra.subscriptions.${user.toUpperCase()}\` and \`${user}\` are the same: case does not matter.`,
  ],
  [
    { access: { entra: { tenant, audience: 'a', ownRole: 'Usage.Read.All' } } },
    '`access.entra.ownRole` is the role of `readRole`: each needs its own.',
  ],
  [
    { store: 'mysql://me:secret@db/usage' },
    "`store` must be a file of SQLite, or the address of PostgreSQL, 'postgres://…'.",
  ],
  [
    { export: { to: 'ftp://me:secret@host' } },
    '`export.to` must be a folder, or the address of a Blob container that begins with https://.',
  ],
]

for (const [value, message] of mistakes) {
  test(`refused: ${message}`, () => assert.equal(settingsProblems(value), [message]))
}

test('all mistakes are told at once', () => {
  const problems = settingsProblems({
    cloud: 'moon',
    prices: { currency: 'USD' },
    budgets: [{ name: 5 }],
  })
  assert.is(problems.length, 3)
})

test.run()
