import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { Io } from '../../lib/cli/io.ts'
import { redacted, secretsOf } from '../../lib/cli/redacted.ts'
import { plainNamedValue, secretNamedValue } from '../../lib/resources/named-value.ts'

function outside(env: Io['env'] = {}): { readonly io: Io; readonly written: () => string } {
  let text = ''
  const write = (more: string): void => {
    text += more
  }
  const io = { out: write, err: write, cwd: '/', env, isTTY: false, stdin: async () => '' }
  return { io, written: () => text }
}

function hidden(text: string, ...secrets: readonly string[]): string {
  const { io, written } = outside()
  redacted(io, secrets).out(text)
  redacted(io, secrets).err(text)
  assert.is(written().length % 2, 0)
  assert.is(written().slice(written().length / 2), written().slice(0, written().length / 2))
  return written().slice(0, written().length / 2)
}

test('a secret is hidden wherever it stands, on both outputs', () => {
  assert.is(hidden('a sesame b sesame', 'sesame'), 'a (hidden) b (hidden)')
})

test('a secret that holds another is hidden as a whole', () => {
  assert.is(hidden('sesame-open sesame', 'sesame', 'sesame-open'), '(hidden) (hidden)')
})

test('what stands for something in patterns is a secret like any other', () => {
  assert.is(hidden('x $&.*[ y', '$&.*['), 'x (hidden) y')
})

test('a secret is hidden as JSON has it', () => {
  const secret = 'open "se\\same"\n\tnow'
  assert.is(hidden(JSON.stringify({ a: `x ${secret}` }), secret), '{"a":"x (hidden)"}')
})

test('a secret of several lines is hidden where the service repeats it on one', () => {
  assert.is(
    hidden('No: -----BEGIN KEY abc END.', '-----BEGIN\nKEY\r\n  abc\nEND\n'),
    'No: (hidden).',
  )
})

test('what is too short to be a secret is not hidden: it would be everywhere', () => {
  assert.is(hidden('a b  a1 ', 'a', '', '   ', ' b \n'), 'a b  a1 ')
})

test('without secrets nothing changes', () => {
  const { io } = outside()
  assert.is(redacted(io, []), io)
})

test('the secrets are those of the named values that the environment holds', () => {
  const resources = [
    secretNamedValue('one', { environmentVariable: 'ONE' }),
    secretNamedValue('two', { environmentVariable: 'TWO' }),
    plainNamedValue('plain', 'value'),
  ]
  assert.equal(secretsOf(resources, outside({ ONE: 'sesame', OTHER: 'x' }).io), ['sesame'])
})

test.run()
