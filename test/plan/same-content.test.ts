import fc from 'fast-check'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import type { Properties } from '../../lib/plan/content.ts'
import { differences } from '../../lib/plan/differences.ts'
import { sameContent } from '../../lib/plan/same-content.ts'
import { unifiedDiff } from '../../lib/plan/unified-diff.ts'
import { print } from '../../lib/xml/print.ts'
import { hasCorpus } from '../_support/corpus.ts'
import { documents } from './_support/documents.ts'
import { editsOf } from './_support/edits.ts'
import { inOtherLayout } from './_support/other-layout.ts'
import { readableCorpus } from './_support/readable-corpus.ts'

const test = suite('sameContent')

const xml = (text: string) => ({ kind: 'xml', text }) as const
const json = (properties: Properties) => ({ kind: 'json', properties }) as const

/** Whether all that compares two texts agrees, and what they say. */
function areSame(left: string, right: string, message?: string): boolean {
  const same = sameContent('policy', xml(left), xml(right))
  assert.is(sameContent('policy', xml(right), xml(left)), same, message)
  assert.is(differences('policy', xml(left), xml(right)).length === 0, same, message)
  assert.is(unifiedDiff(xml(left), xml(right)).length === 0, same, message)
  return same
}

test('a document is the same in every layout', () => {
  fc.assert(
    fc.property(documents, (nodes) => {
      assert.ok(areSame(print(nodes), inOtherLayout(nodes)))
      assert.ok(areSame(print(nodes), print(nodes, { format: 'xml' })))
    }),
  )
})

test('differences, their lines and sameness agree on any two documents', () => {
  fc.assert(
    fc.property(documents, documents, (left, right) => {
      areSame(print(left), inOtherLayout(right))
    }),
  )
})

test('any single edit is seen, and seen as one', () => {
  fc.assert(
    fc.property(documents, fc.nat(), (nodes, choice) => {
      const text = print(nodes)
      const edits = editsOf(text)
      fc.pre(edits.length > 0)
      const edit = edits[choice % edits.length]!
      assert.not.ok(areSame(text, edit.text), edit.what)
      const found = differences('policy', xml(text), xml(edit.text))
      assert.is(found.length, 1, JSON.stringify(found))
    }),
    { numRuns: 500 },
  )
})

if (hasCorpus) {
  test('single edits of real policies are seen, each as one difference', () => {
    const kinds = {
      attribute: 'changed',
      'literal text': 'changed',
      'string in C#': 'changed',
      order: 'moved',
    } as const
    for (const { path, text } of readableCorpus()) {
      const edits = editsOf(text)
      const step = Math.max(1, Math.floor(edits.length / 6))
      for (const { what, text: edited } of edits.filter((_, index) => index % step === 0)) {
        const found = differences('policy', xml(text), xml(edited))
        const seen = `${path}, ${what}: ${JSON.stringify(found)}`
        assert.is(found.length, 1, seen)
        if (what !== 'element') assert.is(found[0]!.kind, kinds[what], seen)
        else assert.ok(['added', 'removed'].includes(found[0]!.kind), seen)
      }
    }
  })
}

test('the kind of a content counts', () => {
  assert.not.ok(sameContent('backend', xml(''), json({})))
  assert.ok(sameContent('backend', json({}), json({ title: null, pool: {} })))
})

test('properties are the same whatever the order of their keys', () => {
  const left = json({ url: 'https://a', protocol: 'http', tls: { a: 1, b: 2 } })
  const right = json({ tls: { b: 2, a: 1 }, protocol: 'HTTP', url: 'https://a' })
  assert.ok(sameContent('backend', left, right))
  assert.not.ok(sameContent('backend', left, json({ ...left.properties, extra: 0 })))
})

test('a credential that the service made a named value of is the one that was sent', () => {
  const logger = (identityClientId: string) =>
    json({ loggerType: 'azureEventHub', credentials: { name: 'hub', identityClientId } })
  const stored = '{{Logger-Credentials--0123456789abcdef01234567}}'
  assert.ok(sameContent('logger', logger('SystemAssigned'), logger(stored)))
  assert.ok(sameContent('logger', logger(stored), logger('SystemAssigned')))
  assert.not.ok(sameContent('logger', logger('SystemAssigned'), logger('other')))
  assert.not.ok(sameContent('logger', logger('{{client-id}}'), logger(stored)))
  assert.not.ok(sameContent('logger', logger('{{Logger-Credentials--0}}'), logger(stored)))
})

test.run()
