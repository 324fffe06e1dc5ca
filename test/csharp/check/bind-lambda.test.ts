import { test } from 'uvu'
import { finds, isFine } from '../_findings.ts'

test('a lambda takes what its delegate gives and gives what it wants', () => {
  finds({
    'new[] { 1 }.Select(x => x.‹Foo›)': "type: int has no member 'Foo'.",
    'new[] { 1 }.Where(x => ‹x›)': 'type: The result must be bool, not int.',
    'new[] { 1 }.Where(x => ‹x > "a"›)':
      "type: '>' cannot be applied to int and string. (Parse the text: `int.Parse(…)`.)",
    'new[] { "a" }.Any(s => s.‹Contains›(1))':
      'type: No overload of Contains takes (int). (It takes Contains(string) or Contains(char).)',
    'new[] { 1 }.‹Select›((a, b, c) => a)':
      'type: No overload of Select takes (a lambda). (It takes Select(Func<int, int>) or Select(Func<int, int, int>).)',
    'new[] { 1 }.‹Where›(() => true)':
      'type: No overload of Where takes (a lambda). (It takes Where(Func<int, bool>) or Where(Func<int, int, bool>).)',
    'new[] { 1 }.OrderBy(x => ‹y›)': "type: There is no 'y'.",
    '{ Func<int, int> f = x => ‹"a"›; return f(1); }': 'type: The result must be int, not string.',
    '{ Func<int, int> f = ‹(string x) => 1›; return f(1); }':
      'type: The value must be Func<int, int>, not a lambda.',
    '{ Func<int> f = ‹x => 1›; return f(); }': 'type: The value must be Func<int>, not a lambda.',
    '{ Action f = ‹() => 1›; return 1; }': 'type: The value must be Action, not a lambda.',
    '{ string f = ‹x => x›; return f; }': 'type: The value must be string, not a lambda.',
    '{ Func<int, bool> f = x => { return ‹x›; }; return f(1); }':
      'type: The result must be bool, not int.',
    '{ Func<int, int> f = ‹x => { ‹}››; return f(1); }': [
      'type: The value must be Func<int, int>, not a lambda.',
      'flow: Not every path of the lambda ends with `return`.',
    ],
    '{ Func<int> f = ‹context.Request.Method.ToLower›; return f(); }':
      'type: The value must be Func<int>, not the method ToLower.',
    '‹x => x›': 'type: A value expected, found a lambda.',
    '‹() => 1›': 'type: A value expected, found a lambda.',
    '‹(x => x)›(1)': 'type: A lambda cannot stand here.',
    'context.Request.Headers.Where(h => h.‹Kee› == "a")':
      "type: KeyValuePair<string, string[]> has no member 'Kee'. (Did you mean 'Key'?)",
  })
  isFine(
    '{ Action f = () => context.Trace("a"); f(); return 1; }',
    '{ Func<string> f = context.Request.Method.ToLower; return f(); }',
    'new[] { 1 }.Select(x => { return x; })',
    'context.Variables.Select(v => v.Key + v.Value)',
    'context.Request.Headers.ToDictionary(h => h.Key, h => string.Join(",", h.Value))',
  )
})

test('a query is checked as the calls that it stands for', () => {
  finds({
    'from x in new[] { 1 } select x.‹Foo›': "type: int has no member 'Foo'.",
    'from x in 1 ‹select x›': "type: int has no member 'Select'.",
    'from x in new[] { 1 } where ‹x› select x': 'type: The result must be bool, not int.',
    'from x in new[] { 1 } orderby ‹y› select x': "type: There is no 'y'.",
    'from x in new[] { 1 } let y = x + "a" select y.‹Foo›': "type: string has no member 'Foo'.",
    'from x in new[] { 1 } ‹join y in new[] { "a" } on x equals y› select x':
      'type: No overload of Join takes (string[], a lambda, a lambda, a lambda). (It takes Join(IEnumerable<TInner>, Func<TOuter, TKey>, Func<TInner, TKey>, Func<TOuter, TInner, TResult>).)',
    'from x in new[] { 1 } group x by x.‹Foo›': "type: int has no member 'Foo'.",
  })
  isFine(
    'from int x in new[] { "a" } select x',
    'from x in context.Request.Headers where x.Key == "a" select x.Value',
  )
})

test.run()
