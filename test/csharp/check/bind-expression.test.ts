import { test } from 'uvu'
import { finds, isFine } from '../_findings.ts'

test('a cast leads to a type that the value can become', () => {
  finds({
    '‹(int)"1"›': 'type: string cannot become int. (Parse it: `int.Parse(…)`.)',
    '‹(string)1›': 'type: int cannot become string. (Call `.ToString()`.)',
    '‹(bool)1›': 'type: int cannot become bool.',
    '‹(string)DateTime.UtcNow›': 'type: DateTime cannot become string. (Call `.ToString()`.)',
    '‹(int)null›': 'type: null cannot become int.',
    '‹(Guid)"a"›': 'type: string cannot become Guid.',
    '‹(DateTime)1›': 'type: int cannot become DateTime.',
    '‹(void)1›': 'type: Nothing can become void.',
    '‹(Func<int>)(x => 1)›': 'type: A lambda cannot become Func<int>.',
  })
  isFine(
    '(JObject)"a"',
    '(string)null',
    '(int)context.Response.Body.As<JObject>()["a"]',
    '(int)context.Variables["a"]',
    '(IEnumerable<int>)new[] { "a" }',
  )
})

test('`?:` has results of one type', () => {
  finds({
    '‹true ? 1 : "a"›':
      "type: The results of '?:' are int and string, which have no common type. (Call `.ToString()` on the other result.)",
    '‹true ? null : 1›':
      "type: The results of '?:' are null and int, which have no common type. (Cast the null: `(int?)null`.)",
    '‹true ? 1 : null›':
      "type: The results of '?:' are int and null, which have no common type. (Cast the null: `(int?)null`.)",
    '‹true ? context.Request : context.Response›':
      "type: The results of '?:' are IRequest and IResponse, which have no common type. (Cast one of them.)",
    '‹true ? null : null›':
      "type: The results of '?:' are null and null, which have no common type. (Cast one of them.)",
  })
  isFine('true ? null : "a"', 'true ? 1 : 2.5', 'true ? throw new Exception("a") : 1')
})

test('what stands in a hole is a value', () => {
  finds({
    '$"{‹string›}"': 'type: A value expected, found the type string.',
    '$"{‹context.Trace("a")›}"': 'type: The call gives no value.',
    '$"{‹"a".Trim›}"': "type: 'Trim' is a method. (Call it: `Trim()`.)",
    '$"{1,‹"a"›}"': 'type: The width must be int, not string.',
    '$"{1,‹context.Response.StatusCode›}"': 'type: The width must be a constant.',
  })
  isFine('$"{null}"', '$"{1:x} {DateTime.UtcNow:yyyy}"')
})

test('what is no value is no result', () => {
  finds({
    '‹string›': 'type: A value expected, found the type string.',
    '‹System›': 'type: A value expected, found the namespace System.',
    '‹default›': 'type: A value expected, found default.',
    '‹throw new Exception("a")›':
      'type: `throw` cannot stand here. (It can stand behind `?`, `:`, `??` and `=>`.)',
    '‹x => x›': 'type: A value expected, found a lambda.',
    'sizeof(‹string›)': 'type: sizeof needs a number type, not string.',
  })
  isFine('null', 'sizeof(int)', 'typeof(string).Name')
})

test.run()
