import { join } from 'node:path'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { listPrices } from '../../../lib/collector/prices/list-prices.ts'
import { type LoadedSettings, loadSettings } from '../../../lib/metering/settings/load-settings.ts'
import { isUserError } from '../../../lib/workspace/user-error.ts'
import { project } from '../../_support/project.ts'

type Files = Readonly<Record<string, unknown>>

const load = (
  files: Files,
  { file, env = {} }: { file?: string; env?: Record<string, string> } = {},
): Promise<LoadedSettings> => {
  const { root } = project(
    Object.fromEntries(
      Object.entries(files).map(([path, content]) => [
        path,
        typeof content === 'string' ? content : JSON.stringify(content),
      ]),
    ),
  )
  return loadSettings({ cwd: root, env, ...(file !== undefined && { file }) })
}

async function mistake(
  files: Files,
  options: { file?: string; env?: Record<string, string> } = {},
): Promise<string> {
  try {
    await load(files, options)
  } catch (error) {
    assert.ok(isUserError(error), String(error))
    assert.not.match(`${error.message} ${error.hint} ${error.cause}`, 's3cret')
    return error.message
  }
  throw new Error('Nothing was thrown.')
}

const gpt = { model: 'gpt-4.1', prices: { input: '9' } }

test('without a file the defaults hold, at list prices', async () => {
  const { settings, prices, file } = await load({})
  assert.equal(settings, {})
  assert.equal(prices, listPrices)
  assert.is(file, undefined)
})

test('`collector.json` of the folder is read', async () => {
  const { root } = project({ 'collector.json': '\ufeff{ "cloud": "china" }' })
  assert.equal(await loadSettings({ cwd: root, env: {} }), {
    settings: { cloud: 'china' },
    prices: listPrices,
    folder: root,
    file: join(root, 'collector.json'),
  })
})

test('a file that is named goes before the environment, and that before `collector.json`', async () => {
  const files = {
    'collector.json': { store: 'standard' },
    'a/other.json': { store: 'other' },
    'a/named.json': { store: 'named' },
  }
  const env = { COLLECTOR_SETTINGS: 'a/other.json' }
  assert.is((await load(files, { file: 'a/named.json', env })).settings.store, 'named')
  assert.is((await load(files, { env })).settings.store, 'other')
  assert.is(
    (await load(files, { env: { COLLECTOR_SETTINGS: ' {"store":"x"} ' } })).settings.store,
    'x',
  )
  assert.is((await load(files, { env: { COLLECTOR_SETTINGS: '' } })).settings.store, 'standard')
})

test('variables come from the environment', async () => {
  const { settings } = await load(
    { 'collector.json': { access: { keys: [{ name: 'a', key: '${KEY}' }] } } },
    { env: { KEY: 'a key of 16 characters'.replaceAll(' ', '-') } },
  )
  assert.is(settings.access?.keys?.[0]?.key, 'a-key-of-16-characters')
})

test('prices are read relative to their settings, and laid over the list prices', async () => {
  const { prices } = await load(
    {
      'a/collector.json': { prices: 'b/prices.json' },
      'a/b/prices.json': { currency: 'USD', entries: [gpt] },
    },
    { file: 'a/collector.json' },
  )
  const own = prices.entries.filter(({ model }) => model === 'gpt-4.1')
  assert.equal(own, [gpt])
  assert.is(prices.entries.length, listPrices.entries.length)
})

test('prices of the environment are relative to the working folder', async () => {
  const { prices } = await load(
    { 'prices.json': { currency: 'EUR', entries: [gpt] } },
    { env: { COLLECTOR_SETTINGS: '{ "prices": "prices.json" }' } },
  )
  assert.equal(prices, { currency: 'EUR', entries: [gpt], deployments: {} })
})

test('prices may stand in the settings', async () => {
  const { prices } = await load({
    'collector.json': { prices: { currency: 'EUR', entries: [gpt] } },
  })
  assert.equal(prices.entries, [gpt])
})

test('a missing variable is named with its key', async () => {
  assert.is(
    await mistake({ 'collector.json': { store: '${DB}', access: { keys: [{ key: '${}' }] } } }),
    'collector.json cannot be filled in:\n' +
      '  `store` needs the environment variable DB, which is not set.\n' +
      '  `access.keys[0].key` has a `${` without the name of a variable and `}`.',
  )
})

test('every mistake is told, with the file', async () => {
  assert.is(
    await mistake({ 'collector.json': { cloud: 'moon', prises: 'x' } }),
    'collector.json has mistakes in its settings:\n' +
      "  `prises` is not an option of the settings. Did you mean `prices`?\n  `cloud` must be one of 'public', 'us-government', 'china', not 'moon'.",
  )
})

test('what came from a variable is not shown, wherever it was put', async () => {
  const long = `s3cret-${'x'.repeat(80)}`
  for (const settings of [
    { cloud: '${SECRET}' },
    { cloud: 'in-${SECRET}' },
    { bill: { idle: '${SECRET}' } },
    { alerts: { webhooks: [{ url: '${SECRET}' }] } },
    { access: { keys: [{ name: 'a', key: '${SHORT}' }] } },
    { prices: { currency: '${SECRET}', entries: [] } },
    { prices: { currency: 'USD', entries: [{ model: 'm', deploymentType: '${SECRET}' }] } },
  ]) {
    await mistake({ 'collector.json': settings }, { env: { SECRET: long, SHORT: 's3cret' } })
  }
})

test('JSON that is none is told by its place, without its text', async () => {
  assert.is(
    await mistake({ 'collector.json': '{\n  "store": "s3cret",\n}' }),
    'collector.json:3:1 is not JSON.',
  )
  assert.is(await mistake({ 'collector.json': '{ "key": s3cret }' }), 'collector.json is not JSON.')
  assert.match(
    await mistake({}, { env: { COLLECTOR_SETTINGS: '{ "key": "s3cret" ' } }),
    /^COLLECTOR_SETTINGS:1:\d+ is not JSON\.$/,
  )
  assert.is(
    await mistake({}, { env: { COLLECTOR_SETTINGS: '\'{ "key": "s3cret" }\'' } }),
    'COLLECTOR_SETTINGS is not JSON.',
  )
})

test('a file that is not there is told by who named it', async () => {
  assert.is(
    await mistake({}, { file: 'none.json' }),
    'none.json cannot be read: there is no such file.',
  )
  assert.is(
    await mistake({}, { env: { COLLECTOR_SETTINGS: 'none.json' } }),
    'none.json of COLLECTOR_SETTINGS cannot be read: there is no such file.',
  )
  assert.is(
    await mistake({ 'collector.json': { prices: 'none.json' } }),
    'none.json, the `prices` of collector.json, cannot be read: there is no such file.',
  )
  assert.is(await mistake({ 'a/b.json': {} }, { file: 'a' }), 'a cannot be read: EISDIR.')
})

test('mistakes in a price file are told with that file', async () => {
  const settings = { 'collector.json': { prices: 'prices.json' } }
  assert.is(
    await mistake({ ...settings, 'prices.json': { currency: 'USD' } }),
    'prices.json has mistakes in its prices:\n  A price book needs `entries`.',
  )
  assert.is(await mistake({ ...settings, 'prices.json': '{' }), 'prices.json:1:2 is not JSON.')
})

test.run()
