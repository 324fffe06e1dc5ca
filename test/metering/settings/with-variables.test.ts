import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { withVariables } from '../../../lib/metering/settings/with-variables.ts'

const env = { KEY: 'k-1', HOST: 'db', EMPTY: '', TRICK: '${KEY} $& $1' }

test('variables are replaced wherever texts are, and nothing else is', () => {
  const { value, problems, filled } = withVariables(
    { store: 'postgres://${HOST}/${KEY}', list: [1, true, null, { '7': '${KEY}' }], '${KEY}': '$' },
    env,
  )
  assert.equal(value, {
    store: 'postgres://db/k-1',
    list: [1, true, null, { '7': 'k-1' }],
    '${KEY}': '$',
  })
  assert.equal(problems, [])
  assert.equal(filled, ['store', 'store', 'list[3][7]'])
})

test('`$${` is a plain `${`', () => {
  const { value, filled } = withVariables({ a: '$${KEY} $$ $$${KEY}' }, env)
  assert.equal(value, { a: '${KEY} $$ $${KEY}' })
  assert.equal(filled, [])
})

test('what a variable holds is put in as it is', () => {
  assert.equal(withVariables('${TRICK}', env).value, '${KEY} $& $1')
})

test('an empty variable is set', () => {
  assert.equal(withVariables({ a: '<${EMPTY}>' }, env), {
    value: { a: '<>' },
    problems: [],
    filled: ['a'],
  })
})

test('a missing variable is told with its place', () => {
  const { problems } = withVariables({ access: { keys: [{ key: '${NONE}' }] } }, env)
  assert.equal(problems, [{ key: 'access.keys[0].key', variable: 'NONE' }])
})

test('what all objects have is no variable', () => {
  assert.equal(withVariables({ a: '${constructor}' }, env).problems, [
    { key: 'a', variable: 'constructor' },
  ])
})

test('a reference that names no variable is told', () => {
  for (const text of ['${', '${}', '${A B}', '${KEY', '${7}']) {
    assert.equal(withVariables({ a: text }, env).problems, [{ key: 'a' }], text)
  }
})

test('a name like that of a prototype stays a name', () => {
  const { value } = withVariables(JSON.parse('{ "__proto__": "${KEY}" }'), env)
  assert.is(JSON.stringify(value), '{"__proto__":"k-1"}')
})

test.run()
