import { test } from 'uvu'
import { finds, isFine } from '../_findings.ts'

test('what published samples got wrong', () => {
  finds({
    '{ var token = (JToken)new JObject(); return ‹token == "gpt"›; }':
      "type: '==' cannot be applied to JToken and string. (Cast it: `(string)…`.)",
    'DateTime.UtcNow.AddSeconds(‹context.Variables.GetValueOrDefault<string>("expires")›)':
      "type: The argument 'value' of AddSeconds must be double, not string.",
    '‹context.User›.‹Name›': [
      'null: context.User can be null here. (Write `context.User?.`, or test `context.User != null` first.)',
      "type: IUser has no member 'Name'.",
    ],
    '‹context.Variables["s"] == "text"›':
      "reference-comparison: '==' compares an object with a text by reference, so equal texts differ. (Cast the object: `(string)…`.)",
  })
})

test('nothing is said of what is not known', () => {
  isFine(
    'context.GraphQL.Arguments["a"].Foo.Bar(1)["b"] + 1',
    'context.GraphQL.Arguments["a"] == "b"',
    '{ dynamic d = 1; d.Foo(); d = "a"; return d + 1; }',
    '{ dynamic d = context.Variables["a"]; return d.x.y.z; }',
    '({{value}})',
    '({{value}}).Foo.Bar()',
    'context.Request.Method == {{method}}',
    'DateTime.UtcNow.AddSeconds({{seconds}})',
    '({{a}} + {{b}}) > 1',
    'new[] { 1, {{x}} }.Length',
    '{ var a = {{x}}; return a.Foo(); }',
    'true ? {{x}} : 1',
    'new[] { {{x}} }.Select(x => x.Foo)',
  )
})

test('several mistakes in one expression are all found', () => {
  finds({
    'context.‹Foo› + ‹contxt›.Bar + "a".‹Baz›()': [
      "type: IContext has no member 'Foo'.",
      "type: There is no 'contxt'. (Did you mean 'context'?)",
      "type: string has no member 'Baz'.",
    ],
    '{ var a = ‹foo›; var b = "a".‹Bar›; int c = ‹"d"›; return a + b + c + ‹d›; }': [
      "type: There is no 'foo'.",
      "type: string has no member 'Bar'.",
      'type: The value must be int, not string.',
      "type: There is no 'd'.",
    ],
    '‹f›(‹g›(‹h›()))': [
      "type: There is no 'f'.",
      "type: There is no 'g'.",
      "type: There is no 'h'.",
    ],
  })
})

test('one mistake is not reported twice', () => {
  finds({
    'context.‹Foo›.Bar.Baz()': "type: IContext has no member 'Foo'.",
    '{ var a = ‹foo›; var b = a.Bar; return b + 1 > a; }': "type: There is no 'foo'.",
    '"a".‹Foo›(x => x.Bar)': "type: string has no member 'Foo'.",
  })
})

test.run()
