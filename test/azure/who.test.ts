import { hostname, userInfo } from 'node:os'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { commitOf, who } from '../../lib/azure/who.ts'

test('a pipeline says for whom it deploys', () => {
  assert.is(who({ GITHUB_ACTOR: 'ada', USER: 'runner' }), 'ada')
  assert.is(who({ BUILD_REQUESTEDFOR: 'Ada L.', USERNAME: 'vsts' }), 'Ada L.')
  assert.is(who({ GITLAB_USER_LOGIN: 'ada' }), 'ada')
})

test('elsewhere it is the user and the machine', () => {
  assert.is(who({ USER: 'ada' }), `ada@${hostname()}`)
  assert.is(who({ USERNAME: 'ada' }), `ada@${hostname()}`)
  assert.is(who({}), `${userInfo().username}@${hostname()}`)
})

test('a variable that is empty says nothing', () => {
  assert.is(who({ GITHUB_ACTOR: '', GITLAB_USER_LOGIN: 'ada' }), 'ada')
  assert.is(who({ GITHUB_ACTOR: '', USER: '', USERNAME: 'ada' }), `ada@${hostname()}`)
  assert.is(commitOf({ GITHUB_SHA: '', CI_COMMIT_SHA: 'c0ffee' }), 'c0ffee')
})

test('a pipeline says which commit it deploys', () => {
  assert.is(commitOf({ GITHUB_SHA: 'c0ffee' }), 'c0ffee')
  assert.is(commitOf({ BUILD_SOURCEVERSION: 'c0ffee' }), 'c0ffee')
  assert.is(commitOf({ CI_COMMIT_SHA: 'c0ffee' }), 'c0ffee')
  assert.is(commitOf({}), undefined)
  assert.is(commitOf({ GITHUB_SHA: '' }), undefined)
})

test.run()
