import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { namePattern } from '../../../lib/collector/prices/name-pattern.ts'

const fitting = {
  chat: ['chat', 'CHAT'],
  'chat-*': ['chat-', 'chat-eu', 'Chat-EU-2'],
  '*': ['', 'anything'],
  '*-eu': ['-eu', 'chat-eu', 'chat-eu-eu'],
  'a*b*c': ['abc', 'a-b-c', 'abbc', 'abcbc'],
  'a.c': ['a.c'],
}

const others = {
  chat: ['chat-eu', 'my-chat', ''],
  'chat-*': ['chat', 'my-chat-'],
  '*-eu': ['chat-eu-2', 'eu'],
  'a*b*c': ['ac', 'acb', 'abcd'],
  'ab*ba': ['aba'],
  'a*b*b': ['ab'],
  'a.c': ['abc'],
}

test('`*` is any characters, and case does not matter', () => {
  for (const [pattern, names] of Object.entries(fitting)) {
    for (const name of names) assert.ok(namePattern(pattern)(name), `${pattern} fits ${name}`)
  }
})

test('all else must be the same, and no character counts twice', () => {
  for (const [pattern, names] of Object.entries(others)) {
    for (const name of names) assert.not(namePattern(pattern)(name), `${pattern}, not ${name}`)
  }
})

test('a pattern of many stars is not slow', () => {
  assert.not(namePattern(`${'*a'.repeat(1000)}b`)('a'.repeat(100_000)))
})

test.run()
