import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { explainFailure } from '../../lib/azure/explain-failure.ts'
import { ServiceError } from '../../lib/azure/service-error.ts'
import { change } from '../plan/_support/changes.ts'

const line = (at: number, sourceLine: number) => ({
  line: at,
  path: 'policies-src/a.ts',
  sourceLine,
  sourceColumn: 5,
})
const located = change('apis/a', { sources: [line(1, 3), line(4, 7), line(9, 12)] })

const refused = (...messages: readonly string[]) =>
  new ServiceError('One or more fields contain incorrect values:', {
    code: 'ValidationError',
    status: 400,
    mistakes: messages.map((message) => ({ code: 'ValidationError', target: 't', message })),
  })

test('a mistake in what was sent is shown where it was written', () => {
  const message =
    "Error in element 'set-backend-service' on line 5, column 4: Backend with id 'b' could not be found."
  assert.equal(explainFailure(located, refused(message)), [
    {
      message: "Backend with id 'b' could not be found.",
      place: 'policies-src/a.ts:7:5',
      sent: 'line 5, column 4',
    },
  ])
})

test('each mistake is one', () => {
  const found = explainFailure(located, refused('one', '', 'two'))
  assert.equal(found, [
    { message: 'one', place: 'policies-src/a.ts:3:5' },
    { message: 'two', place: 'policies-src/a.ts:3:5' },
  ])
})

test('XML that cannot be read is shown at its line too', () => {
  const message = 'An error occurred while parsing EntityName. Line 10, position 56.'
  const [found, ...others] = explainFailure(located, refused(message))
  assert.equal(others, [])
  assert.is(found?.place, 'policies-src/a.ts:12:5')
  assert.is(found?.sent, 'line 10, column 56')
  assert.match(found?.message ?? '', 'EntityName')
})

test('without mistakes the service is quoted, and what is not its error too', () => {
  assert.equal(explainFailure(change('apis/a'), refused()), [
    { message: 'One or more fields contain incorrect values:' },
  ])
  assert.equal(explainFailure(located, new Error('no disk')), [
    { message: 'no disk', place: 'policies-src/a.ts:3:5' },
  ])
})

test.run()
