import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { usageEvents } from '../../fragments/usage-events.ts'
import { csharp, eventHubLogger, fragment, variable } from '../../lib/index.ts'
import { inbound, invalid, matches, sections } from '../_support/fragment.ts'

const logger = 'usage-eventhub'

test('every call has its event', () => {
  matches('usage-events/default', sections({ ...usageEvents({ logger }) }))
})

test('attributes come from headers, the query, claims, expressions or constants', () => {
  const attributes = {
    'device-id': { header: 'device-id' },
    'store-number': { query: 'store' },
    department: [{ claim: 'department' }, { header: 'x-department' }],
    'api-category': variable.string('category').or(''),
    stage: 'test',
  } as const
  matches('usage-events/attributes', inbound(usageEvents({ logger, attributes }).inbound))
})

test('who calls can be chosen, and streams be left as they are', () => {
  const { inbound: policies } = usageEvents({
    logger,
    endUser: { claim: 'upn' },
    endUserTenant: 'contoso',
    app: { header: 'x-app' },
    sessionId: { query: 'session' },
    includeUsage: false,
  })
  matches('usage-events/caller', inbound(policies))
})

test('the event can have the form of the AOAI monitoring system', () => {
  const events = usageEvents({ logger, shape: 'aoai-monitoring', includeUsage: false })
  matches('usage-events/aoai-monitoring', sections({ ...events }))
})

test('both sections can be fragments of the service', () => {
  const events = usageEvents({ logger })
  matches('usage-events/fragment-inbound', fragment('usage-request', events.inbound))
  matches('usage-events/fragment-outbound', fragment('usage-event', events.outbound))
})

test('a logger of the project is named by itself', () => {
  const hub = eventHubLogger('hub', { name: 'usage', endpointAddress: 'a.servicebus.windows.net' })
  const { outbound } = usageEvents({ logger: hub })
  assert.match(JSON.stringify(outbound), '"text":"hub"')
})

const withAttributes = (attributes: Parameters<typeof usageEvents>[0]['attributes']) =>
  inbound(usageEvents({ logger, ...(attributes && { attributes }) }).inbound)

test('sources that make no sense are refused', () => {
  invalid(withAttributes({ department: [] }), ['`attributes.department` has no source.'])
  invalid(withAttributes({ device: csharp.block<string>`return "";` }), [
    '`attributes.device` is a block of C# statements.',
  ])
  invalid(withAttributes({ 'a b': 'c' }), ['`attributes` has a name that cannot be used: "a b".'])
  const many = Array.from({ length: 21 }, (_, index) => [`a${index}`, 'b'])
  invalid(withAttributes(Object.fromEntries(many)), [
    '`attributes` has 21 entries; 20 are allowed.',
  ])
  invalid(inbound(usageEvents({ logger, endUser: [] }).inbound), ['`endUser` has no source.'])
  const legacy = { logger, shape: 'aoai-monitoring', attributes: { a: 'b' } } as const
  invalid(inbound(usageEvents(legacy).inbound), [
    '`attributes` have no place in the shape `aoai-monitoring`.',
  ])
})

test('types refuse what no source is', () => {
  // @ts-expect-error: a logger is needed
  assert.ok(() => usageEvents({}))
  // @ts-expect-error: a number is no source
  assert.ok(() => usageEvents({ logger, attributes: { a: 1 } }))
  // @ts-expect-error: there is no such source
  assert.ok(() => usageEvents({ logger, endUser: { cookie: 'a' } }))
  // @ts-expect-error: there is no such shape
  assert.ok(() => usageEvents({ logger, shape: 'v2' }))
})

test.run()
