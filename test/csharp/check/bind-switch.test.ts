import { test } from 'uvu'
import { finds, isFine } from '../_findings.ts'

test('a case is one that can come', () => {
  finds({
    '{ switch (1) { case ‹"a"›: return 1; } return 2; }': 'type: int can never be string.',
    '{ switch ("a") { case ‹1›: return 1; } return 2; }': 'type: string can never be int.',
    '{ switch (1) { case 1: return 1; case ‹1›: return 2; } return 2; }':
      'type: The switch has this case already.',
    '{ switch (1) { default: return 1; ‹default:› return 2; } }': 'type: There are two defaults.',
    '{ switch (1) { case ‹null›: return 1; } return 2; }': 'type: int can never be null.',
    '{ var a = 1; switch (1) { case ‹a›: return 1; } return 2; }':
      'type: A constant is expected here.',
    '{ switch (context.Variables["a"]) { case string s: return 1; case ‹string t›: return 2; } return 2; }':
      'type: An earlier case already takes these values.',
    '{ switch (context.Variables["a"]) { case object o: return 1; case ‹string t›: return 2; } return 2; }':
      'type: An earlier case already takes these values.',
    '{ switch (context.Variables["a"]) { case var o: return 1; case ‹1›: return 2; } }':
      'type: An earlier case already takes these values.',
  })
  isFine(
    '{ switch (context.Request.Method) { case "GET": case "HEAD": return 1; default: return 2; } }',
  )
})

test('a pattern is one that can match', () => {
  finds({
    '1 is ‹string s›': 'type: int can never be string.',
    '"a" is ‹int i›': 'type: string can never be int.',
    '1 is ‹null›': 'type: int can never be null.',
    'context.Variables["a"] is ‹Strin›': "type: There is no type 'Strin'. (Did you mean 'String'?)",
    '"a" as ‹int›':
      "type: 'as' needs a type that can be null, not int. (Cast it, `(int)…`, or write `as int?`.)",
    '‹1 as string›': 'type: int can never be string.',
    '‹"a" as JObject›': 'type: string can never be JObject.',
    'context.Variables["a"] as ‹int›':
      "type: 'as' needs a type that can be null, not int. (Cast it, `(int)…`, or write `as int?`.)",
  })
  isFine(
    'context.Variables["a"] is int i && i > 1',
    'context.User is null',
    'context.Variables["a"] as int?',
  )
})

test.run()
