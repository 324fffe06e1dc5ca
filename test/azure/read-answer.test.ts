import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { readAnswer } from '../../lib/azure/read-answer.ts'

test('JSON is parsed, with a byte order mark too', () => {
  assert.equal(readAnswer('{"a":1}'), { a: 1 })
  assert.equal(readAnswer('\uFEFF {"a":1}\n', { type: 'application/json' }), { a: 1 })
  assert.equal(readAnswer('{"a":1}', { type: 'text/html' }), { a: 1 })
})

test('an empty answer is nothing', () => {
  for (const text of [undefined, '', '  \r\n', '\uFEFF']) assert.is(readAnswer(text), undefined)
})

const policy = '<policies>\r\n\t<inbound />\r\n</policies>'

test('a policy that comes as itself is put where JSON has it', () => {
  const properties = { value: policy, format: 'xml' }
  assert.equal(readAnswer(policy), { properties })
  const type = 'application/vnd.ms-azure-apim.policy+xml; charset=utf-8'
  assert.equal(readAnswer(policy, { type, format: 'rawxml' }), { properties })
})

test('its format is that of its type, else the one asked for', () => {
  const rawxml = { properties: { value: policy, format: 'rawxml' } }
  assert.equal(readAnswer(policy, { type: 'application/vnd.ms-azure-apim.policy.raw+xml' }), rawxml)
  assert.equal(readAnswer(policy, { type: 'application/xml', format: 'rawxml' }), rawxml)
})

test('so is a fragment, with its wrapper, a declaration, a comment, or none of them', () => {
  for (const text of [
    '<fragment><base /></fragment>',
    '<?xml version="1.0"?>\n<!-- <a> -->\n<fragment/>',
  ]) {
    assert.equal(readAnswer(text), { properties: { value: text, format: 'xml' } })
  }
  const bare = '<base />'
  assert.equal(readAnswer(bare, { type: 'text/xml' }), {
    properties: { value: bare, format: 'xml' },
  })
})

test('anything else stays text', () => {
  const page = '<!DOCTYPE html><html><policies></policies></html>'
  assert.is(readAnswer(page, { type: 'application/xhtml+xml' }), page)
  assert.is(readAnswer(page), page)
  assert.is(readAnswer('{"a":'), '{"a":')
  assert.is(readAnswer('<policies2/>'), '<policies2/>')
})

test.run()
