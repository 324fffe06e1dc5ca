import { parse } from 'csv-parse/sync'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { renderReport, reportFormats } from '../../../lib/collector/reports/render-report.ts'
import type { Report } from '../../../lib/collector/reports/report.ts'
import { hostileTexts } from '../render/hostile.ts'

const report: Report = {
  title: 'Usage',
  table: {
    columns: [
      { name: 'team', kind: 'text' },
      { name: 'calls', kind: 'number' },
      { name: 'images', kind: 'number' },
      { name: 'cost', kind: 'money' },
    ],
    rows: [
      ['a', 2, 0, 1_500_000_001n],
      [undefined, 1, 0, -1n],
    ],
  },
  total: ['total', 3, 0, 1_500_000_000n],
  facts: { from: '2026-11-01' },
  notes: ['A note.'],
}

const rendered = (format: (typeof reportFormats)[number], of = report) =>
  String(renderReport(of, format))

test('JSON has the facts, the rows, the total without its word, and the notes', () => {
  assert.equal(JSON.parse(rendered('json')), {
    from: '2026-11-01',
    rows: [
      { team: 'a', calls: 2, images: 0, cost: '1.500000001' },
      { team: null, calls: 1, images: 0, cost: '-0.000000001' },
    ],
    total: { calls: 3, images: 0, cost: '1.5' },
    notes: ['A note.'],
  })
  const { total: _, ...without } = report
  assert.is(JSON.parse(rendered('json', without)).total, undefined)
})

test('CSV is the rows alone', () => {
  assert.is(rendered('csv'), 'team,calls,images,cost\r\na,2,0,1.500000001\r\n,1,0,-0.000000001\r\n')
})

test('people get a title, a total and the notes, and no column of nothing', () => {
  for (const format of ['md', 'table'] as const) {
    const text = rendered(format)
    assert.match(text, 'Usage')
    assert.match(text, 'total')
    assert.match(text, /A note\.\n$/)
    assert.not.match(text, 'images')
  }
})

test('hostile names of columns and values do no harm in any form', () => {
  for (const text of hostileTexts) {
    const hostile: Report = {
      ...report,
      table: { columns: [{ name: text || 'x', kind: 'text' }], rows: [[text]] },
      total: ['total'],
    }
    for (const format of reportFormats) {
      assert.ok(renderReport(hostile, format).length > 0, format)
    }
    for (const [cell] of parse(rendered('csv', hostile)) as string[][]) {
      assert.not.match(cell ?? '', /^\s*[=+\-@]/)
    }
    assert.not.match(rendered('md', hostile), /<script|<img/)
  }
})

test.run()
