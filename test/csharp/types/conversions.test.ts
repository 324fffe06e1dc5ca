import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { baseTypes } from '../../../lib/csharp/types/base-types.ts'
import {
  isNumeric,
  isReferenceType,
  isValueType,
  nullableElement,
  nullableOf,
} from '../../../lib/csharp/types/classify.ts'
import {
  convertsExplicitly,
  convertsImplicitly,
  isStandardImplicit,
} from '../../../lib/csharp/types/conversions.ts'
import { formatType } from '../../../lib/csharp/types/format-type.ts'
import {
  arrayType,
  nullType,
  type Type,
  tupleType,
  unknown,
} from '../../../lib/csharp/types/type.ts'
import { wellKnown } from '../../../lib/csharp/types/type-table.ts'
import { builtTypes, simpleTypes } from './_types.ts'

const all = [...simpleTypes, ...builtTypes]
/** Few enough that all pairs and triples can be tried. */
const some = [
  ...builtTypes,
  ...all.filter((_, index) => index % 12 === 0),
  ...`sbyte byte short ushort int uint long ulong char float double decimal bool string object
  DateTime DateTimeOffset TimeSpan Guid JToken JObject JArray JValue JProperty XElement XNode XDocument XAttribute
  IUser IRequest IEnumerable IDisposable IFormattable IComparable Exception ValueType Enum JTokenType
  DayOfWeek Uri Array Delegate`
    .split(/\s+/)
    .map((name) => wellKnown(name)),
]
const object = wellKnown('object')
const numbers = some.filter((type) => isNumeric(type))
const show = (...types: readonly Type[]): string => types.map(formatType).join(' → ')

test('every type converts to itself', () => {
  for (const type of all) {
    assert.ok(convertsImplicitly(type, type), show(type))
    assert.ok(convertsExplicitly(type, type), show(type))
  }
})

test('what converts by itself converts by a cast', () => {
  for (const from of some) {
    for (const to of some) {
      if (convertsImplicitly(from, to)) assert.ok(convertsExplicitly(from, to), show(from, to))
    }
  }
})

test('every value is an object, and an object may be any value', () => {
  for (const type of all) {
    assert.ok(convertsImplicitly(type, object), show(type))
    assert.ok(convertsExplicitly(object, type), show(type))
    if (type !== object) assert.not.ok(isStandardImplicit(object, type), show(type))
  }
})

test('a type converts to its bases, and a base by a cast only', () => {
  for (const type of all) {
    for (const base of baseTypes(type)) {
      assert.ok(isStandardImplicit(type, base), show(type, base))
      assert.ok(convertsExplicitly(base, type), show(base, type))
      assert.not.ok(isStandardImplicit(base, type), show(base, type))
    }
  }
})

test('no two types convert to one another by themselves', () => {
  for (const from of some) {
    for (const to of some) {
      if (from === to || !isStandardImplicit(from, to)) continue
      assert.not.ok(isStandardImplicit(to, from), show(from, to))
    }
  }
})

test('what leads to a reference type leads to where that leads', () => {
  for (const from of some) {
    for (const middle of some) {
      if (!isReferenceType(middle) || !isStandardImplicit(from, middle)) continue
      for (const to of some) {
        if (!isStandardImplicit(middle, to)) continue
        assert.ok(isStandardImplicit(from, to), show(from, middle, to))
      }
    }
  }
})

test('a number type widens to those that hold all its values, as the specification lists them', () => {
  const widening = {
    sbyte: 'short int long float double decimal',
    byte: 'short ushort int uint long ulong float double decimal',
    short: 'int long float double decimal',
    ushort: 'int uint long ulong float double decimal',
    int: 'long float double decimal',
    uint: 'long ulong float double decimal',
    long: 'float double decimal',
    ulong: 'float double decimal',
    char: 'ushort int uint long ulong float double decimal',
    float: 'double',
    double: '',
    decimal: '',
  }
  for (const [from, list] of Object.entries(widening)) {
    for (const to of Object.keys(widening)) {
      const expected = from === to || list.split(' ').includes(to)
      assert.is(convertsImplicitly(wellKnown(from), wellKnown(to)), expected, `${from} → ${to}`)
    }
  }
})

test('any number becomes any other by a cast', () => {
  assert.ok(numbers.length >= 12)
  for (const from of numbers) {
    for (const to of numbers) assert.ok(convertsExplicitly(from, to), show(from, to))
  }
})

test('a value type is boxed by itself and unboxed by a cast', () => {
  for (const type of all) {
    if (!isValueType(type)) continue
    const base = wellKnown('ValueType')
    assert.ok(convertsImplicitly(type, base), show(type))
    assert.ok(convertsExplicitly(base, type), show(type))
    assert.not.ok(convertsImplicitly(base, type), show(type))
  }
})

test('a value type becomes nullable by itself, and the reverse by a cast', () => {
  for (const type of all) {
    if (!isValueType(type) || nullableElement(type)) continue
    const nullable = nullableOf(type)
    assert.ok(convertsImplicitly(type, nullable), show(type))
    assert.ok(convertsExplicitly(nullable, type), show(type))
    assert.not.ok(convertsImplicitly(nullable, type), show(type))
  }
})

test('null is a value of references and nullable types alone', () => {
  for (const type of all) {
    const expected = isReferenceType(type) || nullableElement(type) !== undefined
    assert.is(convertsImplicitly(nullType, type), expected, show(type))
  }
})

test('an array converts as its elements do, if they are references', () => {
  for (const from of some) {
    for (const to of some) {
      if (from === to) continue
      const expected = isReferenceType(from) && isReferenceType(to) && isStandardImplicit(from, to)
      assert.is(isStandardImplicit(arrayType(from), arrayType(to)), expected, show(from, to))
      assert.not.ok(isStandardImplicit(arrayType(from, 2), arrayType(to)), show(from, to))
    }
  }
})

test('a sequence converts as its elements do, if they are references; a list does not', () => {
  for (const from of some) {
    for (const to of some) {
      if (from === to) continue
      const expected = isReferenceType(from) && isStandardImplicit(from, to)
      const [list, sequence] = [wellKnown('List', from), wellKnown('IEnumerable', to)]
      assert.is(isStandardImplicit(list, sequence), expected, show(list, sequence))
      assert.not.ok(isStandardImplicit(list, wellKnown('List', to)), show(from, to))
    }
  }
})

test('tuples convert element by element', () => {
  for (const from of some) {
    for (const to of some) {
      const pair = (type: Type) => tupleType([type, type], [undefined, undefined])
      const expected = isStandardImplicit(from, to)
      assert.is(isStandardImplicit(pair(from), pair(to)), expected, show(from, to))
    }
  }
})

test('what is not known converts to anything and from anything', () => {
  for (const type of all) {
    assert.ok(convertsImplicitly(unknown, type), show(type))
    assert.ok(convertsImplicitly(type, unknown), show(type))
  }
})

test('void converts to nothing and nothing to void', () => {
  const nothing = wellKnown('void')
  for (const type of all) {
    assert.not.ok(convertsImplicitly(nothing, type), show(type))
    assert.not.ok(convertsImplicitly(type, nothing), show(type))
  }
})

test('JSON values become texts, numbers and dates by a cast, and those JSON by themselves', () => {
  for (const name of ['JToken', 'JValue', 'JObject', 'JArray']) {
    for (const word of ['string', 'int', 'long', 'double', 'decimal', 'bool', 'DateTime', 'Guid']) {
      const [json, value] = [wellKnown(name), wellKnown(word)]
      assert.ok(convertsExplicitly(json, value), show(json, value))
      assert.not.ok(convertsImplicitly(json, value), show(json, value))
      assert.ok(convertsImplicitly(value, wellKnown('JToken')), show(value, json))
    }
  }
})

test.run()
