import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { resourceOf } from '../../../lib/collector/bills/resource-of.ts'

const account = (name: string, group = 'rg'): string =>
  `/subscriptions/1/resourceGroups/${group}/providers/Microsoft.CognitiveServices/accounts/${name}`

const host = 'contoso-openai.openai.azure.com'

test('the resource is the one on the bill that has the name of the host', () => {
  const find = resourceOf({ known: [account('other'), account('Contoso-OpenAI')] })
  assert.is(find({ backendHost: host }), account('Contoso-OpenAI'))
  assert.is(find({ backendHost: host.toUpperCase() }), account('Contoso-OpenAI'))
  assert.is(find({ backendHost: host, backend: 'pool' }), account('Contoso-OpenAI'))
})

test('the same resource in upper and in lower case is one', () => {
  const find = resourceOf({ known: [account('contoso-openai'), account('CONTOSO-OPENAI')] })
  assert.is(find({ backendHost: host }).toLowerCase(), account('contoso-openai').toLowerCase())
})

test('two resources of one name are not guessed between', () => {
  const find = resourceOf({ known: [account('contoso-openai'), account('contoso-openai', 'b')] })
  assert.is(find({ backendHost: host }), host)
})

test('the settings go before the bill, a name before a pattern', () => {
  const find = resourceOf({
    known: [account('contoso-openai')],
    resources: { '*': '/any', 'CONTOSO-*': '/pattern', [host]: '/host', 'ptu-*': '/ptu' },
  })
  assert.is(find({ backendHost: host }), '/host')
  assert.is(find({ backendHost: 'contoso-b.openai.azure.com' }), '/pattern')
  assert.is(find({ backend: 'PTU-1', backendHost: 'x.example' }), '/ptu')
  assert.is(find({ backend: 'x' }), '/any')
})

test('without a resource it is the host, the backend or unknown', () => {
  const find = resourceOf({ known: ['', '/', account('other')] })
  assert.is(find({ backendHost: host, backend: 'b' }), host)
  assert.is(find({ backend: 'b' }), 'b')
  assert.is(find({}), 'unknown')
})

test.run()
