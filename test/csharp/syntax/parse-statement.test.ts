import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { checkCode, finds, isFine, show } from '../_findings.ts'

test('a missing semicolon is shown at the end of its line', () => {
  finds({
    '{ var a = 1‹\n›return a; }': "syntax: ';' expected, found 'return'.",
    '{ return 1‹ ›}': "syntax: ';' expected, found the end.",
    '{ return 1‹\n›}': "syntax: ';' expected, found the end.",
    '{ var a = 1‹ ›return a; }': "syntax: ';' expected, found 'return'.",
    '{ context.Trace("a")‹\n›context.Trace("b")\nreturn 1; }':
      "syntax: ';' expected, found 'context'.",
    '{ break‹\n›}': "syntax: ';' expected, found the end.",
    '{ do { } while (false)‹\n›return 1; }': "syntax: ';' expected, found 'return'.",
  })
})

test('an expression that does nothing is no statement', () => {
  finds({
    '{ ‹1›; return 1; }':
      'syntax: A statement expected, found an expression whose value goes nowhere. (Return it, or store it.)',
    '{ ‹context.Request›; return 1; }':
      'syntax: A statement expected, found an expression whose value goes nowhere. (Return it, or store it.)',
    '{ ‹"a" + "b"›; return 1; }':
      'syntax: A statement expected, found an expression whose value goes nowhere. (Return it, or store it.)',
    '{ ‹context.User?.Id›; return 1; }':
      'syntax: A statement expected, found an expression whose value goes nowhere. (Return it, or store it.)',
    '{ ‹(context.Trace("a"))›; return 1; }':
      'syntax: A statement expected, found an expression whose value goes nowhere. (Return it, or store it.)',
    '{ var a = 1; ‹a == 2›; return a; }':
      'syntax: A statement expected, found an expression whose value goes nowhere. (Return it, or store it.)',
    '{ var a = 1; ‹-a›; return a; }':
      'syntax: A statement expected, found an expression whose value goes nowhere. (Return it, or store it.)',
  })
  isFine(
    '{ new List<int>(); context.Trace("a"); context.User?.ToString(); return 1; }',
    '{ var a = 1; a++; ++a; a = 2; a += 1; return a; }',
  )
})

test('several mistakes are all reported', () => {
  finds({
    '{ var a = ‹;› var b = 1‹ ›2; context.Trace("a"‹;› return a‹ ›b; }': [
      "syntax: An expression expected, found ';'.",
      "syntax: ';' expected, found '2'.",
      "syntax: ')' expected, found ';'.",
      "syntax: ';' expected, found 'b'.",
    ],
    '{ if (true ‹{› return 1; } foreach (x ‹in› y) { } return (‹;› }': [
      "syntax: ')' expected, found '{'.",
      "syntax: A name expected, found the keyword 'in'. (A keyword is written `@in` where it is a name.)",
      "syntax: An expression expected, found ';'.",
    ],
    '{ var a = (1‹;› var b = ‹[›; return 1;‹ ›}': [
      "syntax: ')' expected, found ';'.",
      'version: Collection expressions need C# 12; policy expressions are C# 7. (Write `new[] { … }`.)',
      "syntax: ';' expected, found the end.",
    ],
    '{ context.‹;› context.Trace(‹;› while (‹)› { } return 1; }': [
      "syntax: A name expected, found ';'.",
      "syntax: An expression expected, found ';'.",
      "syntax: An expression expected, found ')'.",
    ],
    '{ if (a ‹b›) { c d; } else { e f; } return 1; }': "syntax: ')' expected, found 'b'.",
  })
})

test('a block is statements', () => {
  finds({
    '{ ‹)› return 1; }': "syntax: An expression expected, found ')'.",
    '{ ‹else› { } return 1; }': "syntax: An expression expected, found 'else'.",
    '{ ‹}› return 1; }': "syntax: A statement expected, found '}'.",
    '{ ‹catch› { } return 1; }': "syntax: An expression expected, found 'catch'.",
    '{ ‹case› 1: return 1; }': "syntax: A statement expected, found 'case'.",
    '{ ‹default›: return 1; }': "syntax: A statement expected, found 'default'.",
    '{ ‹@› return 1; }': 'syntax: `@` means nothing in C#.',
  })
})

test('what belongs outside of methods is refused', () => {
  finds({
    '{ ‹class› A { } return 1; }': 'syntax: `class` cannot stand in a policy expression.',
    '{ ‹public› int a = 1; return a; }': 'syntax: `public` cannot stand in a policy expression.',
    '{ ‹ref› int a = ref b; return a; }': 'syntax: `ref` cannot stand in a policy expression.',
    '{ ‹unsafe› { } return 1; }': 'syntax: `unsafe` cannot stand in a policy expression.',
    '{ ‹fixed› (int* a = b) { } return 1; }':
      'syntax: `fixed` cannot stand in a policy expression.',
    '{ ‹int* a›; return 1; }':
      'syntax: A statement expected, found an expression whose value goes nowhere. (Return it, or store it.)',
    '{ ‹namespace› a { } return 1; }': 'syntax: `namespace` cannot stand in a policy expression.',
    '{ ‹enum› A { B } return 1; }': 'syntax: `enum` cannot stand in a policy expression.',
    '{ ‹struct› A { } return 1; }': 'syntax: `struct` cannot stand in a policy expression.',
    '{ ‹interface› A { } return 1; }': 'syntax: `interface` cannot stand in a policy expression.',
    '{ ‹delegate› int F(); return 1; }': 'syntax: `delegate` cannot stand in a policy expression.',
    '{ ‹event› a b; return 1; }': 'syntax: `event` cannot stand in a policy expression.',
    '{ ‹volatile› int a; return 1; }': 'syntax: `volatile` cannot stand in a policy expression.',
    '{ ‹using› System‹;› return 1; }': [
      'version: `using` declarations need C# 8; policy expressions are C# 7. (Write `using (…) { … }`.)',
      "syntax: A name expected, found ';'.",
    ],
    '{ ‹await› foo.bar(); return 1; }': 'syntax: Policy expressions cannot await.',
    '{ ‹await› foreach (var x in new[] { 1 }) { } return 1; }':
      'syntax: Policy expressions cannot await.',
  })
})

test('a declaration does not stand alone under a condition', () => {
  finds({
    '{ if (true) ‹var a = 1;› return 1; }':
      'syntax: A declaration cannot stand alone here. (Put it in braces.)',
    '{ while (true) ‹int f() => 1;› }':
      'syntax: A declaration cannot stand alone here. (Put it in braces.)',
    '{ foreach (var x in new[] { 1 }) ‹var a = x;› return 1; }':
      'syntax: A declaration cannot stand alone here. (Put it in braces.)',
  })
  isFine('{ if (true) { var a = 1; } return 1; }')
})

test('the head of a statement is complete', () => {
  finds({
    '{ if ‹true› { return 1; } return 2; }': "syntax: '(' expected, found 'true'.",
    '{ if (‹)› return 1; return 2; }': "syntax: An expression expected, found ')'.",
    '{ for (var i = 0, i‹ ›< 1, i++) { } return 1; }': "syntax: ';' expected, found '<'.",
    '{ for (var i = 0; i < 1; ‹i›) { } return 1; }':
      'syntax: The last part of `for` has to change something. (Write `i++`, for example.)',
    '{ for ‹{› } return 1; }': "syntax: '(' expected, found '{'.",
    '{ foreach (var x‹)› { } return 1; }': "syntax: 'in' expected, found ')'.",
    '{ foreach (x ‹in› new[] { 1 }) { } return 1; }':
      "syntax: A name expected, found the keyword 'in'. (A keyword is written `@in` where it is a name.)",
    '{ foreach ‹var› x in y { } return 1; }': "syntax: '(' expected, found 'var'.",
    '{ while ‹true› { } return 1; }': "syntax: '(' expected, found 'true'.",
    '{ do { } ‹return› 1; }': "syntax: 'while' expected, found 'return'.",
    '{ switch (1) { ‹1›: return 1; } return 2; }': "syntax: 'case' or '}' expected, found '1'.",
    '{ switch ‹1› { } return 2; }': "syntax: '(' expected, found '1'.",
    '{ switch (1) { case 1 ‹return› 1; } return 2; }': "syntax: ':' expected, found 'return'.",
    '{ try { } ‹return› 1; }': "syntax: 'catch' or 'finally' expected, found 'return'.",
    '{ try { } catch (Exception e ‹{› } return 1; }': "syntax: ')' expected, found '{'.",
    '{ try { } catch when ‹{› } ‹return› 1; }': [
      "syntax: '(' expected, found '{'.",
      "syntax: '{' expected, found 'return'.",
    ],
    '{ lock ‹{› } return 1; }': "syntax: '(' expected, found '{'.",
    '{ ‹using› ‹{› } return 1; }': [
      'version: `using` declarations need C# 8; policy expressions are C# 7. (Write `using (…) { … }`.)',
      "syntax: A type expected, found '{'.",
    ],
    '{ goto‹;› return 1; }': "syntax: A name expected, found ';'.",
    '{ throw ‹return› 1; }':
      "syntax: An expression expected, found 'return'. (Statements stand in `@{…}`.)",
    '{ const a ‹=› 1; return a; }': "syntax: A name expected, found '='.",
    '{ int f(‹x›) => x; return f(1); }': 'syntax: The parameter needs a type.',
    '{ int f(int x) { return x; return 1; ‹›}': "syntax: '}' expected, found the end.",
  })
  isFine('{ for (;;) { } }')
})

test('statements of C# 7 are read', () => {
  isFine(
    '{ var (a, b) = (1, 2); return a + b; }',
    '{ (int a, int b) = (1, 2); return a + b; }',
    '{ foreach (var (a, b) in new[] { (1, 2) }) { return a + b; } return 1; }',
    '{ int f<T>(T x) where T : class => 1; return f("a"); }',
    '{ start: context.Trace("a"); if (context.Tracing) goto start; return 1; }',
    '{ switch (1) { case 1: case 2: goto default; default: return 1; } }',
    '{ try { return 1; } catch (Exception e) when (e.Message != "") { return 2; } finally { } }',
    '{ using (var a = new StringReader("b")) return a.ReadToEnd(); }',
    '{ lock (context) { } return 1; }',
    '{ checked { var a = 1; } unchecked { } return 1; }',
    '{ const int a = 1, b = a + 1; return b; }',
    '{ ; ; return 1; ; }',
    '{ int[] a = { 1, 2 }; return a; }',
    '{ global::System.String a = ""; return a; }',
  )
})

test('code that nests too deeply, or goes on for too long, says so', () => {
  const found = (code: string) => checkCode(code).problems.map(show)
  const tooDeep = 'syntax: The code is nested too deeply. (Split it with local variables.)'
  const tooLong = 'syntax: The expression is too long. (Split it with local variables.)'
  assert.equal(found(`${'('.repeat(119)}1${')'.repeat(119)}`), [])
  assert.equal(found(`${'('.repeat(120)}1${')'.repeat(120)}`), [tooDeep])
  assert.equal(found(`{${'{'.repeat(125)}${'}'.repeat(125)} return 1; }`), [tooDeep])
  assert.equal(found(`1${' + 1'.repeat(1000)}`), [])
  assert.equal(found(`1${' + 1'.repeat(1002)}`), [tooLong])
  assert.equal(found(`"a"${'.Trim()'.repeat(500)}`), [])
  assert.equal(found(`"a"${'.Trim()'.repeat(502)}`), [tooLong])
  const chain = '.Trim()'.repeat(400)
  assert.equal(found(`"a".Replace("a"${chain}, "b")${chain}`), [tooDeep])
})

test.run()
