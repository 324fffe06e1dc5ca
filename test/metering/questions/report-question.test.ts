import { test } from 'uvu'
import * as assert from 'uvu/assert'
import {
  type AskedQuestion,
  monthDays,
  reportQuestion,
} from '../../../lib/metering/questions/report-question.ts'
import { isUserError } from '../../../lib/workspace/user-error.ts'

const defaults = { by: 'subscription', format: 'json', now: '2026-11-21T12:00:00.000Z' } as const

const read = (asked: AskedQuestion) => reportQuestion(asked, defaults)

function mistakeIn(asked: AskedQuestion): string {
  try {
    read(asked)
    return 'none'
  } catch (error) {
    return isUserError(error) ? error.message : `no sentence: ${error}`
  }
}

test('without anything said it is the present month, by what is usual', () => {
  assert.equal(read({}), {
    month: '2026-11',
    from: '2026-11-01',
    to: '2026-11-30',
    by: [{ kind: 'dimension', name: 'subscription', label: 'subscription' }],
    filters: [],
    format: 'json',
  })
})

test('a month is its first day to its last one, and those days are the month', () => {
  const { month, from, to } = read({ month: '2028-02' })
  assert.equal([month, from, to], ['2028-02', '2028-02-01', '2028-02-29'])
  assert.is(read({ from: '2026-12-01', to: '2026-12-31' }).month, '2026-12')
  assert.is(read({ from: '2026-12-01', to: '2026-12-30' }).month, undefined)
  assert.is(read({ from: '2026-11-01', to: '2026-12-31' }).month, undefined)
  const [day] = ['2026-11-21']
  assert.equal(read({ from: day, to: day }).from, '2026-11-21')
  assert.is(monthDays('2026-02').to, '2026-02-28')
})

test('every mistake is a sentence', () => {
  const text = 'x'.repeat(300)
  for (const [asked, message] of [
    [{ month: '' }, '"" is not a month, such as 2026-11.'],
    [{ month: '2026-00' }, '"2026-00" is not a month, such as 2026-11.'],
    [{ month: '2026-11-01' }, '"2026-11-01" is not a month, such as 2026-11.'],
    [{ month: '1999-11' }, '"1999-11" is not a month, such as 2026-11.'],
    [{ month: text }, `"${'x'.repeat(80)}" is not a month, such as 2026-11.`],
    [
      { month: '2026-11', from: '2026-11-01' },
      'A report is of a month, or from a day to a day, not both.',
    ],
    [{ from: '2026-11-01' }, 'A report from a day to a day needs both: `from` and `to`.'],
    [{ to: '2026-11-01' }, 'A report from a day to a day needs both: `from` and `to`.'],
    [{ from: '2026-02-30', to: '2026-03-01' }, '"2026-02-30" is not a day, such as 2026-11-21.'],
    [{ from: '2026-11-01', to: 'today' }, '"today" is not a day, such as 2026-11-21.'],
    [{ from: '2026-11-02', to: '2026-11-01' }, '2026-11-01 is before 2026-11-02.'],
    [
      { from: '2020-01-01', to: '2026-11-01' },
      'From 2020-01-01 to 2026-11-01 is more than 800 days.',
    ],
    [{ format: 'JSON' }, '"JSON" is not a format; there are table, json, csv, md, parquet, focus.'],
    [
      { format: '__proto__' },
      '"__proto__" is not a format; there are table, json, csv, md, parquet, focus.',
    ],
    [{ by: 'model,model' }, '`model` is asked for twice.'],
    [{ by: 'user,endUser' }, '`endUser` is asked for twice.'],
    [{ by: 'end-user,product,end-user' }, '`end-user` is asked for twice.'],
    [{ by: 'a,b,c,d,e,f,g' }, 'A report is grouped by 6 names at most, not 7.'],
    [{ by: 'session' }, 'Sessions are not kept in roll-ups: there are as many as conversations.'],
    [{ by: 'cost' }, '`cost` is a measure; write `attribute.cost` for the attribute of that name.'],
    [{ by: "x' OR 1=1" }, `"x' OR 1=1" is no name of a dimension or an attribute.`],
    [{ where: [['"x"', '1']] }, '"\\"x\\"" is no name of a dimension or an attribute.'],
    [
      { where: [['sessionId', '1']] },
      'Sessions are not kept in roll-ups: there are as many as conversations.',
    ],
  ] as const) {
    assert.is(mistakeIn(asked), message)
  }
})

test('keys are names with commas, in their order and as they were written', () => {
  const { by } = read({ by: ' end-user , attribute.model,model,, day ' })
  assert.equal(
    by.map(({ kind, name, label }) => [kind, name, label]),
    [
      ['dimension', 'endUser', 'end-user'],
      ['attribute', 'model', 'attribute.model'],
      ['dimension', 'model', 'model'],
      ['fact', 'day', 'day'],
    ],
  )
  assert.equal(read({ by: '' }).by, [])
})

test('filters of one name are one of several values, by whichever of its names; empty is none', () => {
  const { filters } = read({
    where: [
      ['user', 'a'],
      ['store', "'; --"],
      ['end-user', ''],
      ['endUser', 'b,c'],
      ['attribute.user', 'd'],
    ],
  })
  assert.equal(
    filters.map(({ key, values }) => [key.kind, key.name, values]),
    [
      ['dimension', 'endUser', ['a', null, 'b,c']],
      ['attribute', 'store', ["'; --"]],
      ['attribute', 'user', ['d']],
    ],
  )
})

test.run()
