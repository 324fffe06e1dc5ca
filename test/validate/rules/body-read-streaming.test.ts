import { test } from 'uvu'
import { bodyReadStreaming } from '../../../lib/validate/rules/body-read-streaming.ts'
import { invalid, valid } from '../../_support/rule.ts'

const read = '<set-variable name="a" value="@(context.Response.Body.As<string>(true))" />'
const policies = (forward: string, outbound: string) =>
  `<policies><backend>${forward}</backend><outbound>${outbound}</outbound></policies>`

test('reading the response holds a stream back', () => {
  invalid(bodyReadStreaming, policies('<forward-request buffer-response="false" />', read), [
    '1:115 warning Reading the body holds the response back until it is complete.',
  ])
})

test('a response that is buffered anyway can be read', () => {
  valid(bodyReadStreaming, policies('<forward-request />', read))
  valid(bodyReadStreaming, policies('<forward-request buffer-response="false" />', ''))
})

const stream = '<forward-request buffer-response="false" />'

test('policies that need the whole body hold a stream back, too', () => {
  for (const name of ['find-and-replace', 'json-to-xml', 'validate-content', 'cache-store']) {
    invalid(bodyReadStreaming, policies(stream, `<${name} />`), [
      `1:84 warning \`${name}\` holds the response back until it is complete.`,
    ])
    valid(bodyReadStreaming, policies('<forward-request />', `<${name} />`))
    valid(
      bodyReadStreaming,
      `<policies><inbound><${name} /></inbound>${policies(stream, '')}</policies>`,
    )
  }
})

test('a template that shows the body reads it', () => {
  const template = (text: string) => `<set-body template="liquid">${text}</set-body>`
  invalid(bodyReadStreaming, policies(stream, template('{{body.id}}')), [
    '1:84 warning `set-body` holds the response back until it is complete.',
  ])
  valid(bodyReadStreaming, policies(stream, template('{{context.RequestId}} is no body')))
})

test('who tells streams from other responses may read these', () => {
  const choose = (condition: string, then: string, otherwise: string) =>
    `<choose><when condition='@(${condition})'>${then}</when><otherwise>${otherwise}</otherwise></choose>`
  const media =
    'context.Response.Headers.GetValueOrDefault("Content-Type", "") == "application/json"'
  const variable = '!context.Variables.GetValueOrDefault<bool>("isStream", false)'
  for (const condition of [media, variable]) {
    valid(bodyReadStreaming, policies(stream, choose(condition, `${read}<json-to-xml />`, read)))
    valid(
      bodyReadStreaming,
      policies(
        stream,
        `<set-variable name="a" value='@(${condition} ? context.Response.Body.As<string>(true) : "")' />`,
      ),
    )
  }
})

test('errors do not stream', () => {
  const choose = (condition: string, then: string, otherwise: string) =>
    `<choose><when condition="@(${condition})">${then}</when><otherwise>${otherwise}</otherwise></choose>`
  const [failed, done] = [
    'context.Response.StatusCode >= 400',
    'context.Response.StatusCode == 200',
  ]
  valid(bodyReadStreaming, policies(stream, choose(failed, read, '')))
  valid(bodyReadStreaming, policies(stream, choose(done, '', read)))
  invalid(bodyReadStreaming, policies(stream, choose(failed, '', read)), [
    '1:197 warning Reading the body holds the response back until it is complete.',
  ])
  invalid(bodyReadStreaming, policies(stream, choose(done, '<find-and-replace />', '')), [
    '1:148 warning `find-and-replace` holds the response back until it is complete.',
  ])
  const inside = (code: string) => `<set-variable name="a" value='@(${code})' />`
  const body = 'context.Response.Body.As<string>(true)'
  valid(bodyReadStreaming, policies(stream, inside(`${failed} ? ${body} : ""`)))
  valid(bodyReadStreaming, policies(stream, inside(`${done} ? "" : ${body}`)))
  invalid(bodyReadStreaming, policies(stream, inside(`${done} ? ${body} : ""`)), [
    '1:152 warning Reading the body holds the response back until it is complete.',
  ])
})

test.run()
