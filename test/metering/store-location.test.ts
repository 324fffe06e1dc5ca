import { join } from 'node:path'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { locationOf, storeLocation } from '../../lib/metering/store-location.ts'
import { isUserError } from '../../lib/workspace/user-error.ts'
import { project } from '../_support/project.ts'

const place = { cwd: '/srv', env: {} }

test('without a word it is a file below the folder of the settings', () => {
  assert.equal(locationOf(place, undefined, '/settings'), {
    location: '/settings/.apim-policy/usage.db',
    folder: '/settings/.apim-policy',
  })
})

test('a file of the settings stands beside them, one that is named instead where one is', () => {
  assert.equal(locationOf(place, 'data/usage.db', '/settings'), {
    location: '/settings/data/usage.db',
    folder: '/settings/data',
  })
  assert.equal(locationOf({ ...place, store: 'own.db' }, 'data/usage.db', '/settings'), {
    location: '/srv/own.db',
    folder: '/srv',
  })
  assert.is(locationOf({ ...place, store: '/var/usage.db' }, undefined, '/s').folder, '/var')
})

test('PostgreSQL and memory are no files; what else there is lies in the folder one is in', () => {
  for (const location of ['postgres://u@h/d', 'postgresql://u@h/d', ':memory:']) {
    const folder = '/srv/.apim-policy'
    assert.equal(locationOf(place, location, '/settings'), { location, folder })
    assert.equal(locationOf({ ...place, store: location }, 'x.db', '/s'), { location, folder })
  }
})

test('the store of the settings is found in their file', async () => {
  const { root } = project({ 'deep/collector.json': '{"store":"../usage.db"}' })
  const found = await storeLocation({ cwd: root, file: 'deep/collector.json', env: {} })
  assert.equal(found, { location: join(root, 'usage.db'), folder: root })
})

test('settings that cannot be read are told', async () => {
  const { root } = project({ 'collector.json': '{' })
  const failed = storeLocation({ cwd: root, env: {} }).catch(isUserError)
  assert.is(await failed, true)
})

test.run()
