import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { check } from '../../lib/csharp/check/check.ts'
import { formatType } from '../../lib/csharp/types/format-type.ts'
import { context } from '../../lib/expressions/context.ts'
import { families } from '../../lib/expressions/operations.ts'
import { rows as bytes } from './_operations/bytes.ts'
import { rows as condition } from './_operations/condition.ts'
import { rows as contextRows } from './_operations/context.ts'
import { rows as dateTime } from './_operations/date-time.ts'
import { rows as json } from './_operations/json.ts'
import { rows as list } from './_operations/list.ts'
import { rows as newValue } from './_operations/new-value.ts'
import { rows as number } from './_operations/number.ts'
import { rows as pattern } from './_operations/pattern.ts'
import { rows as string } from './_operations/string.ts'
import { rows as stringConversion } from './_operations/string-conversion.ts'
import { rows as stringEncoding } from './_operations/string-encoding.ts'
import { rows as text } from './_operations/text.ts'
import { rows as timeSpan } from './_operations/time-span.ts'
import { rows as variable } from './_operations/variable.ts'
import { rows as xml } from './_operations/xml.ts'

const groups = {
  bytes,
  condition,
  context: contextRows,
  'date-time': dateTime,
  json,
  list,
  'new-value': newValue,
  number,
  pattern,
  string,
  'string-conversion': stringConversion,
  'string-encoding': stringEncoding,
  text,
  'time-span': timeSpan,
  variable,
  xml,
}
const folder = 'test/expressions/_operations'
const files = readdirSync(folder).filter((name) => name !== 'row.ts')
const source = files.map((name) => readFileSync(`${folder}/${name}`, 'utf8')).join('')

for (const [name, rows] of Object.entries(groups)) {
  test(`${name}: expressions are the C# they stand for`, () => {
    for (const [description, expression, code] of rows) {
      assert.is((expression as { code?: string }).code, code, description)
    }
  })
}

for (const [name, rows] of Object.entries(groups)) {
  test(`${name}: the C# has the type that the builder promises`, () => {
    for (const [description, , code, type] of rows) {
      const { problems, type: found } = check(code, 'expression')
      const mistakes = problems.filter((problem) => problem.code !== 'csharp-null')
      assert.equal(mistakes, [], `${description}: ${code}`)
      assert.is(formatType(found), type === 'dynamic' ? 'unknown' : type, `${description}: ${code}`)
    }
  })
}

test('every file of rows is tested', () => {
  assert.equal(
    files.map((name) => name.replace('.ts', '')).toSorted(),
    Object.keys(groups).toSorted(),
  )
})

test('every operation has a row', () => {
  const names = families.flatMap((family) => Object.keys(family))
  const missing = names.filter((name) => !new RegExp(`\\.${name}\\b`).test(source))
  assert.equal(missing, [])
})

test('every member of the context has a row', () => {
  const seen = new Set<object>()
  const visit = (node: object, path: string): void => {
    const members = Object.getPrototypeOf(node) as object
    if ('plus' in node || seen.has(members)) return
    seen.add(members)
    for (const [name, { get }] of Object.entries(Object.getOwnPropertyDescriptors(members))) {
      const isTested = name === 'optional' || name === 'exists' || source.includes(`.${name}`)
      assert.ok(isTested, `${path}.${name}`)
      if (get && name !== 'optional') visit(get.call(node) as object, `${path}.${name}`)
    }
  }
  visit(context, 'context')
  assert.ok(seen.size > 20)
})

test('a name means the same in all families', () => {
  const names = families.flatMap((family) => Object.keys(family))
  assert.equal(
    names.filter((name, index) => names.indexOf(name) !== index),
    [],
  )
})

test.run()
