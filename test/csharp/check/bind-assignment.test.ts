import { test } from 'uvu'
import { finds, isFine } from '../_findings.ts'

test('what cannot be written is not assigned', () => {
  finds({
    '{ ‹context.Request.Method› = "GET"; return 1; }': "type: 'Method' is read-only.",
    '{ ‹"a".Length› = 1; return 1; }': "type: 'Length' is read-only.",
    '{ const int a = 1; ‹a› = 2; return a; }': "type: 'a' is a constant and cannot be assigned.",
    '{ foreach (var x in new[] { 1 }) { ‹x› = 2; } return 1; }':
      "type: 'x' cannot be assigned: a loop or `using` governs it.",
    '{ using (var r = new StringReader("a")) { ‹r› = null; } return 1; }':
      "type: 'r' cannot be assigned: a loop or `using` governs it.",
    '{ ‹context.Variables["a"]› = 1; return 1; }': 'type: The element is read-only.',
    '{ ‹"abc"[0]› = \'x\'; return 1; }': 'type: The element is read-only.',
    '{ ‹context.Request.Headers["a"]› = null; return 1; }': 'type: The element is read-only.',
    '{ ‹1› = 2; return 1; }': 'type: Only variables, properties and elements can be assigned.',
    '{ ‹"a".Trim()› = "b"; return 1; }':
      'type: Only variables, properties and elements can be assigned.',
    '{ ‹string.Empty› = "b"; return 1; }': "type: 'Empty' is read-only.",
    '{ ‹"a".Trim› = null; return 1; }': "type: 'Trim' is a method and cannot be assigned.",
    '{ ‹string› = 1; return 1; }': 'type: Only variables, properties and elements can be assigned.',
    '{ int f() => 1; ‹f› = null; return 1; }': "type: 'f' is a method and cannot be assigned.",
  })
  isFine('{ new JObject()["a"] = 1; (new int[1])[0] = 2; return 1; }')
})

test('a value fits the variable it is assigned to', () => {
  finds({
    '{ int a = ‹"1"›; return a; }': 'type: The value must be int, not string.',
    '{ string a = ‹1›; return a; }': 'type: The value must be string, not int.',
    '{ int a = ‹1.5›; return a; }': 'type: The value must be int, not double. (Cast it: `(int)…`.)',
    '{ int a = ‹1L›; return a; }': 'type: The value must be int, not long. (Cast it: `(int)…`.)',
    '{ float a = ‹1.5›; return a; }':
      'type: The value must be float, not double. (Cast it: `(float)…`.)',
    '{ decimal a = ‹1.5›; return a; }':
      'type: The value must be decimal, not double. (Cast it: `(decimal)…`.)',
    '{ bool a = ‹1›; return a; }': 'type: The value must be bool, not int.',
    '{ int a = ‹null›; return a; }': 'type: The value must be int, not null.',
    '{ string a = ‹context.Response.Body.As<JObject>()["a"]›; return a; }':
      'type: The value must be string, not JToken. (Cast it, `(string)…`, or call `.ToString()`.)',
    '{ string a = ‹context.Variables["a"]›; return a; }':
      'type: The value must be string, not object. (Cast it: `(string)…`.)',
    '{ int a = ‹context.Variables["a"]›; return a; }':
      'type: The value must be int, not object. (Cast it: `(int)…`.)',
    '{ JObject a = ‹context.Response.Body.As<JToken>()›; return a; }':
      'type: The value must be JObject, not JToken. (Cast it: `(JObject)…`.)',
    "{ string a = ‹'a'›; return a; }": 'type: The value must be string, not char.',
    '{ string a = ‹DateTime.UtcNow›; return a; }': 'type: The value must be string, not DateTime.',
    '{ List<object> a = ‹new List<string>()›; return a; }':
      'type: The value must be List<object>, not List<string>.',
    '{ string[] a = ‹new[] { 1 }›; return a; }': 'type: The value must be string[], not int[].',
    '{ var a = 1; a = ‹"b"›; return a; }': 'type: The value must be int, not string.',
    '{ byte a = 1; ‹a += 300›; return a; }':
      "type: The result of '+=' is int, not byte. (Cast it: `(byte)…`.)",
    '{ int a = 1; ‹a += 1.5›; return a; }':
      "type: The result of '+=' is double, not int. (Cast it: `(int)…`.)",
    '{ int a = 1; ‹a += "b"›; return a; }':
      "type: The result of '+=' is string, not int. (Cast it: `(int)…`.)",
    '{ string a = ‹context.Trace("b")›; return a; }':
      'type: The value must be string, not nothing (void).',
    '{ int? a = 1; int b = ‹a›; return b; }':
      'type: The value must be int, not int?. (Cast it: `(int)…`.)',
  })
  isFine(
    '{ IEnumerable<object> a = new List<string>(); return a; }',
    '{ string a = "b"; a += 1; return a; }',
  )
})

test('a tuple is taken apart into as many variables as it has elements', () => {
  finds({
    '{ ‹var (a, b)› = (1, 2, 3); return a; }':
      'type: (int, int, int) cannot be taken apart into 2 variables.',
    '{ ‹var (a, b)› = 1; return a; }': 'type: int cannot be taken apart into 2 variables.',
    '{ (int a, string ‹b›) = (1, 2); return a; }': 'type: The value must be string, not int.',
  })
  isFine('{ (int a, string b) = (1, "b"); return a; }')
})

test.run()
