import rhea, { type Message } from 'rhea'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { batchFormat, readMessage } from '../../../lib/host/event-hubs/read-message.ts'

const { encode, data_section: data, data_sections: sections } = rhea.message

const text = ({ body }: { readonly body: Uint8Array }): string => Buffer.from(body).toString()

test('the events of a batch share its partition key, and keep their own properties', () => {
  const inner = [
    { body: data(Buffer.from('a')), application_properties: { kind: 'x' }, message_id: 'm' },
    { body: 'b', content_type: 'text/plain', correlation_id: 'c' },
  ]
  const batch = encode({
    message_annotations: { 'x-opt-partition-key': 'team' },
    body: sections(inner.map((each) => encode(each))),
  })
  const events = readMessage(batch, batchFormat)
  assert.equal(events.map(text), ['a', 'b'])
  assert.equal(
    events.map(({ body: _, ...others }) => others),
    [
      {
        partitionKey: 'team',
        properties: { kind: 'x' },
        systemProperties: { 'message-id': 'm' },
      },
      {
        partitionKey: 'team',
        properties: {},
        systemProperties: { 'content-type': 'text/plain', 'correlation-id': 'c' },
      },
    ],
  )
})

test('a batch of one event, or of none, is one', () => {
  const one = encode({ body: data(encode({ body: 'a' })) })
  assert.equal(readMessage(one, batchFormat).map(text), ['a'])
  assert.equal(readMessage(encode({ body: 'no batch' }), batchFormat), [])
})

test('a message in another format than 0 is read as one event', () => {
  assert.equal(readMessage(encode({ body: 'a' }), 7).map(text), ['a'])
})

test('properties that JSON does not know are written as text', () => {
  const message = {
    body: Buffer.from('bytes'),
    application_properties: { time: new Date(0), bytes: Buffer.from('b'), list: [1n, null] },
  }
  const [event] = readMessage(message as unknown as Message, 0)
  assert.is(text(event!), 'bytes')
  assert.equal(event?.properties, {
    time: '1970-01-01T00:00:00.000Z',
    bytes: 'Yg==',
    list: ['1', null],
  })
})

test.run()
