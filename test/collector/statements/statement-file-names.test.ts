import fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { statementFileNames } from '../../../lib/collector/statements/statement-file-names.ts'
import { hostileTexts } from '../render/hostile.ts'

const of = (consumer: string, currency = 'EUR') => ({ consumer, month: '2026-11', currency })

const namesOf = (...consumers: readonly string[]): readonly string[] =>
  statementFileNames(
    consumers.map((each) => of(each)),
    'md',
  )

test('a plain name is in the name of the file', () => {
  assert.equal(namesOf('team-a', 'store12'), [
    'statement-2026-11-team-a.md',
    'statement-2026-11-store12.md',
  ])
})

test('names that look alike are told apart by a number of their own', () => {
  const names = namesOf('team-a', 'Team A', 'team a', 'TEAM-A', 'team-a/', '')
  assert.is(names[0], 'statement-2026-11-team-a.md')
  for (const name of names.slice(1, 5)) {
    assert.match(name, /^statement-2026-11-team-a-[0-9a-f]{12}\.md$/)
  }
  assert.match(names[5]!, /^statement-2026-11-[0-9a-f]{12}\.md$/)
  assert.is(new Set(names).size, names.length)
})

test('a name is the same whoever else has a statement', () => {
  assert.is(namesOf('x', 'Team A', 'team-a')[1], namesOf('Team A')[0])
})

test('no name leads out of the folder or hides in it', () => {
  const escapes = ['../../etc/passwd', '..', '.', 'C:\\x', 'a\0b', 'con', '~', 'a'.repeat(500)]
  for (const name of namesOf(...escapes, ...hostileTexts)) {
    assert.match(name, /^statement-2026-11-[a-z0-9-]{1,100}\.md$/)
  }
})

test('a name that was taken on purpose is counted on', () => {
  const [first] = namesOf('Team A')
  const forged = first!.replace('statement-2026-11-', '').replace('.md', '')
  assert.equal(namesOf('Team A', forged), [first, first!.replace('.md', '-2.md')])
  assert.equal(namesOf('a', 'a', 'a-2'), [
    'statement-2026-11-a.md',
    'statement-2026-11-a-2.md',
    'statement-2026-11-a-2-2.md',
  ])
})

test('statements in two currencies say which', () => {
  assert.equal(statementFileNames([of('a', 'EUR'), of('a', 'USD'), of('b')], 'csv'), [
    'statement-2026-11-a-eur.csv',
    'statement-2026-11-a-usd.csv',
    'statement-2026-11-b.csv',
  ])
})

test('whatever the consumers are, no two names are alike', () => {
  const consumer = fc.oneof(
    fc.constantFrom(...hostileTexts),
    fc.string(),
    fc.string({ unit: fc.constantFrom('a', 'A', '-', ' ', '2') }),
  )
  fc.assert(
    fc.property(fc.uniqueArray(consumer, { maxLength: 20 }), (consumers) => {
      const names = namesOf(...consumers)
      assert.is(new Set(names.map((name) => name.toLowerCase())).size, consumers.length)
      for (const name of names) assert.match(name, /^statement-2026-11-[a-z0-9-]+\.md$/)
    }),
    { numRuns: 1000 },
  )
})

test.run()
