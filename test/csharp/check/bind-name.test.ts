import { test } from 'uvu'
import { finds, isFine } from '../_findings.ts'

test('a name that nothing has is shown with what was probably meant', () => {
  finds({
    '‹contxt›': "type: There is no 'contxt'. (Did you mean 'context'?)",
    '‹contxt›.Request': "type: There is no 'contxt'. (Did you mean 'context'?)",
    '‹strin›.Empty': "type: There is no 'strin'. (Did you mean 'String'?)",
    '{ var token = 1; return ‹tokn›; }': "type: There is no 'tokn'. (Did you mean 'token'?)",
    '‹xyzzy›': "type: There is no 'xyzzy'.",
    '{ return ‹later›; ‹var later = 1;› }': [
      "type: 'later' is used before it is declared.",
      'unreachable: The code is never reached.',
    ],
    '{ { var a = 1; } return ‹a›; }': "type: There is no 'a'.",
    '‹Foo<int>›()': "type: There is no method 'Foo'.",
    '‹f›()': "type: There is no 'f'.",
  })
})

test('a type takes the type arguments that it has', () => {
  finds({
    '‹List›.Empty': 'type: The type List takes 1 type argument, not 0.',
    'new ‹List›()': 'type: The type List takes 1 type argument, not 0.',
    'new ‹List<int, int>›()': 'type: The type List takes 1 type argument, not 2.',
    'new ‹Dictionary<string>›()': 'type: The type Dictionary takes 2 type arguments, not 1.',
    "new string‹<›int>('a', 1)": "syntax: '(' expected, found '<'.",
    '‹Lst<int>›': "type: There is no method 'Lst'.",
    'new ‹Lst<int>›()': "type: There is no type 'Lst'. (Did you mean 'List'?)",
    '(‹Strin›)context.Variables["a"]': "type: There is no type 'Strin'. (Did you mean 'String'?)",
    'context.Variables.GetValueOrDefault<‹Strin›>("a")':
      "type: There is no type 'Strin'. (Did you mean 'String'?)",
    'typeof(‹Foo›)': "type: There is no type 'Foo'.",
    'new ‹List<>›()':
      'type: The type arguments are missing. (Write them: `List<string>`, for example.)',
    'new ‹List<void>›()': 'type: Nothing (void) cannot be a type argument.',
  })
  isFine('typeof(List<>)')
})

test('a name is declared once', () => {
  finds({
    '{ var a = 1; var ‹a› = 2; return a; }': "type: 'a' is already declared. (Use another name.)",
    '{ var a = 1; { var ‹a› = 2; } return a; }':
      "type: 'a' is already declared. (Use another name.)",
    '{ var a = 1; return new[] { 1 }.Select(‹a› => a); }':
      "type: 'a' is already declared. (Use another name.)",
  })
  isFine(
    '{ foreach (var x in new[] { 1 }) { } foreach (var x in new[] { 1 }) { } return 1; }',
    '{ var _ = 1; return _; }',
    '{ int.TryParse("1", out var _); int.TryParse("2", out _); return 1; }',
  )
})

test.run()
