import { test } from 'uvu'
import { finds, isFine } from '../_findings.ts'

test('a type of which objects can be made', () => {
  finds({
    'new ‹IEnumerable<int>›()':
      'type: IEnumerable<int> is an interface; no object can be made of it.',
    'new ‹Math›()': 'type: Math is static; no object can be made of it.',
    'new ‹‹Stream››()': [
      'allowed: Policy expressions cannot use the type System.IO.Stream.',
      'type: Stream is abstract; no object can be made of it.',
    ],
    'new ‹Foo›()': "type: There is no type 'Foo'.",
    'new int[‹-1›]': 'type: The size cannot be negative.',
    'new int[‹"a"›]': 'type: The size must be int, not string.',
    'new int[2] ‹{ 1 }›': 'type: 2 elements are expected, not 1.',
    'new ‹void›[1]': 'type: An array of nothing (void) cannot be.',
    '‹new Func<int>()›': 'type: new Func<int> takes one method or lambda.',
    'new Func<int, int>(x => ‹"a"›)': 'type: The result must be int, not string.',
  })
})

test('the values fit the members and elements', () => {
  finds({
    'new { a = ‹null› }':
      'type: The member cannot be null without a type. (Cast it: `(string)null`.)',
    'new { a = 1, ‹a› = 2 }': "type: The member 'a' is there twice.",
    '‹new[] { 1, "a" }›':
      'type: The elements have no common type. (Write the type: `new string[] { … }`.)',
    '‹new[] { null }›':
      'type: The elements have no common type. (Write the type: `new string[] { … }`.)',
    'new int[] { ‹"a"› }': 'type: The element must be int, not string.',
    'new string[] { ‹1›, null }': 'type: The element must be string, not int.',
    'new List<int> { ‹"a"› }': "type: The argument 'item' of Add must be int, not string.",
    'new List<int> { Capacity = ‹"a"› }': 'type: The value must be int, not string.',
    'new List<int> { ‹Foo› = 1 }': "type: List<int> has no member 'Foo'.",
    'new List<int> { ‹Count› = 1 }': "type: 'Count' is read-only.",
    'new List<int> { ‹Add› = 1 }': "type: 'Add' is a method and cannot be assigned.",
    'new List<int> { Capacity = 1, ‹Capacity› = 2 }': "type: 'Capacity' is set already.",
    'new Dictionary<string, int> { { "a", ‹"b"› } }':
      "type: The argument 'value' of Add must be int, not string.",
    'new Dictionary<string, int> { ‹{ "a" }› }': 'type: Add takes 2 arguments, not 1.',
    'new Dictionary<string, int> { ["a"] = ‹"b"› }': 'type: The value must be int, not string.',
    'new Dictionary<string, int> { [‹1›] = 2 }':
      "type: The argument 'key' of [] of Dictionary<string, int> must be string, not int.",
    'new Uri("a") ‹{ 1 }›': 'type: Uri is no collection.',
    'new int[,] { { 1, 2 }, ‹{ 3 }› }': 'type: 2 elements are expected, not 1.',
    'new int[] { ‹{ 1 }› }': 'type: An element is expected here, not a list.',
    '{ int[] a = { 1, ‹"b"› }; return a; }': 'type: The element must be int, not string.',
    '{ int a = ‹{ 1 }›; return a; }':
      'type: Only an array takes values in braces. (Write `new[] { … }`.)',
  })
  isFine(
    'new[] { 1, 2.5 }',
    'new List<int> { 1, 2 }',
    'new JObject { { "a", 1 } }',
    'new JObject(new JProperty("a", 1), new JProperty("b", new JArray(1, 2)))',
  )
})

test.run()
