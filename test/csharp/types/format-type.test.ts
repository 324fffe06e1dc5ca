import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { formatType } from '../../../lib/csharp/types/format-type.ts'
import {
  anonymousType,
  arrayType,
  never,
  nullType,
  parameterType,
  type Type,
  tupleType,
  unknown,
} from '../../../lib/csharp/types/type.ts'
import { typeTable, wellKnown } from '../../../lib/csharp/types/type-table.ts'
import { checkCode } from '../_findings.ts'
import { builtTypes, simpleTypes } from './_types.ts'

const int = wellKnown('int')
const pair = (type: Type) => tupleType([type, type], [undefined, undefined])

test('a type is written as C# has it', () => {
  const cases: readonly (readonly [Type, string])[] = [
    [int, 'int'],
    [wellKnown('JObject'), 'JObject'],
    [wellKnown('Nullable', int), 'int?'],
    [wellKnown('List', wellKnown('Nullable', int)), 'List<int?>'],
    [wellKnown('Dictionary', wellKnown('string'), arrayType(int)), 'Dictionary<string, int[]>'],
    [arrayType(int, 2), 'int[,]'],
    [arrayType(arrayType(int, 2)), 'int[][,]'],
    [arrayType(arrayType(int), 2), 'int[,][]'],
    [arrayType(wellKnown('Nullable', int)), 'int?[]'],
    [tupleType([int, wellKnown('string')], ['a', undefined]), '(int, string)'],
    [anonymousType(['a'], [int]), 'anonymous'],
    [parameterType('T'), 'T'],
    [nullType, 'null'],
    [never, 'throw'],
    [unknown, 'unknown'],
  ]
  for (const [type, text] of cases) assert.is(formatType(type), text)
})

test('a type is read as it is written', () => {
  const { byFullName, byName } = typeTable()
  const isClear = (type: Type) =>
    type.kind !== 'named' ||
    byFullName.size === 0 ||
    byName.get(`${type.definition.name}\`${type.definition.parameters.length}`) === type.definition
  for (const type of [...simpleTypes, ...builtTypes].filter(isClear)) {
    const text = formatType(type)
    if (text.startsWith('(')) continue
    const checked = checkCode(`default(${text})`)
    assert.ok(
      checked.problems.every(({ code }) => code === 'csharp-allowed'),
      text,
    )
    assert.is(checked.type, type, text)
  }
})

test('the parts of a huge type are shown up to a number', () => {
  let type: Type = int
  for (let step = 0; step < 40; step++) type = pair(type)
  assert.ok(formatType(type).length < 1000)
  assert.match(formatType(type), /…/)
})

test.run()
