import { test } from 'uvu'
import * as assert from 'uvu/assert'
import {
  anonymousType,
  arrayType,
  hasUnknown,
  mentions,
  parameterType,
  substitute,
  type Type,
  tupleType,
  unknown,
} from '../../../lib/csharp/types/type.ts'
import { wellKnown } from '../../../lib/csharp/types/type-table.ts'

const [int, text] = [wellKnown('int'), wellKnown('string')]
const none = [undefined, undefined]

test('equal types are one object', () => {
  assert.is(arrayType(int), arrayType(int))
  assert.is(wellKnown('List', int), wellKnown('List', int))
  assert.is(tupleType([int, text], none), tupleType([int, text], none))
  assert.is(anonymousType(['a'], [int]), anonymousType(['a'], [int]))
  const different = [
    arrayType(int),
    arrayType(text),
    arrayType(int, 2),
    tupleType([int, text], none),
    tupleType([text, int], none),
    tupleType([int, text], ['a', undefined]),
    anonymousType(['a'], [int]),
    anonymousType(['b'], [int]),
    wellKnown('List', int),
    wellKnown('IList', int),
  ]
  assert.is(new Set(different).size, different.length)
  assert.is(new Set(different.map(({ id }) => id)).size, different.length)
})

test('type parameters of one name are different types', () => {
  assert.is.not(parameterType('T'), parameterType('T'))
})

test('type arguments take the place of type parameters, wherever those stand', () => {
  const [one, other] = [parameterType('T'), parameterType('U')]
  const both = new Map<Type, Type>([
    [one, int],
    [other, text],
  ])
  const open = (first: Type, second: Type): readonly Type[] => [
    first,
    arrayType(first, 2),
    wellKnown('Dictionary', first, arrayType(second)),
    tupleType([first, tupleType([second, first], none)], none),
    anonymousType(['a', 'b'], [first, second]),
    wellKnown('List', int),
  ]
  const closed = open(one, other).map((type) => substitute(type, both))
  assert.equal(
    closed.map(({ id }) => id),
    open(int, text).map(({ id }) => id),
  )
  assert.is(substitute(arrayType(one), new Map()), arrayType(one))
  assert.is(substitute(one, new Map([[one, arrayType(one)]])), arrayType(one))
})

test('what a type mentions is found in any part of it', () => {
  assert.ok(hasUnknown(wellKnown('List', arrayType(tupleType([int, unknown], none)))))
  assert.not.ok(hasUnknown(wellKnown('List', arrayType(tupleType([int, text], none)))))
  assert.ok(mentions(anonymousType(['a'], [wellKnown('List', text)]), (type) => type === text))
})

test('a type of which each part stands twice is as quick as one with single parts', () => {
  let type: Type = parameterType('T')
  const first = type
  for (let step = 0; step < 60; step++) type = tupleType([type, type], none)
  assert.ok(mentions(type, (part) => part === first))
  assert.not.ok(hasUnknown(type))
  assert.not.ok(mentions(substitute(type, new Map([[first, int]])), (part) => part === first))
})

test('what is nested beyond reason is not known', () => {
  let type: Type = int
  for (let step = 0; step < 50_000; step++) type = arrayType(type)
  assert.ok(hasUnknown(type))
})

test.run()
