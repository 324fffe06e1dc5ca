import { test } from 'uvu'
import { finds, isFine } from '../_findings.ts'

test('an expression is one expression', () => {
  finds({
    'a ‹b›': "syntax: ')' expected, found 'b'.",
    '1 ‹2›': "syntax: ')' expected, found '2'.",
    '1‹;›':
      "syntax: ')' expected, found ';'. (An expression ends without `;`; statements stand in `@{…}`.)",
    '‹return› 1;': "syntax: An expression expected, found 'return'. (Statements stand in `@{…}`.)",
    '‹return› 1': "syntax: An expression expected, found 'return'. (Statements stand in `@{…}`.)",
    '‹if› (true) 1': "syntax: An expression expected, found 'if'. (Statements stand in `@{…}`.)",
    'var ‹a› = 1': "syntax: ')' expected, found 'a'. (Statements stand in `@{…}`.)",
    '‹)›': "syntax: An expression expected, found ')'.",
    '1‹)›': "syntax: ')' expected, found ')'.",
    '1 ‹}›': "syntax: ')' expected, found '}'.",
    '1‹,› 2': "syntax: ')' expected, found ','.",
    '1 +‹›': 'syntax: An expression expected, found the end.',
    '+‹›': 'syntax: An expression expected, found the end.',
    '‹*› 1': 'syntax: Policy expressions have no pointers.',
    '(1‹›': "syntax: ')' expected, found the end.",
    '(‹›': 'syntax: An expression expected, found the end.',
    '‹)›(': "syntax: An expression expected, found ')'.",
  })
})

test('what is missing is named with what stands in its place', () => {
  finds({
    'f(1‹›': "syntax: ')' expected, found the end.",
    'context.Request.Headers["a"‹›': "syntax: ']' expected, found the end.",
    'context.‹›': 'syntax: A name expected, found the end.',
    'context.Request‹..›Url':
      'version: Ranges need C# 8; policy expressions are C# 7. (Use Substring or Take.)',
    'context.Trace("a" ‹"b"›)': "syntax: ')' expected, found '\"b\"'.",
    'context.Trace("a",‹)›': "syntax: An expression expected, found ')'.",
    'context.Trace(‹,›)': "syntax: An expression expected, found ','.",
    'true ? 1‹›': "syntax: ':' expected, found the end.",
    'true ? 1 :‹›': 'syntax: An expression expected, found the end.',
    'true ? ‹:› 2': "syntax: An expression expected, found ':'.",
    'new‹›': 'syntax: A type expected, found the end.',
    'new int‹›': "syntax: '(' expected, found the end.",
    'new List<int>‹›': "syntax: '(' expected, found the end.",
    'new int[2‹›': "syntax: ']' expected, found the end.",
    'new int[]‹›': "syntax: '{' expected, found the end.",
    'new[] ‹1›': "syntax: '{' expected, found '1'.",
    'new { ‹1› }': 'syntax: A member of an anonymous object needs a name. (Write `Name = value`.)',
    'new { ‹"a" + "b"› }':
      'syntax: A member of an anonymous object needs a name. (Write `Name = value`.)',
    'new { ‹context.Request.Url.ToString()› }':
      'syntax: A member of an anonymous object needs a name. (Write `Name = value`.)',
    'new { a = 1 ‹b› = 2 }': "syntax: '}' expected, found 'b'.",
    '‹(int)›': 'type: A value expected, found the type int.',
    'typeof(‹)›': "syntax: A type expected, found ')'.",
    'typeof(‹1›)': "syntax: A type expected, found '1'.",
    'default(‹›': 'syntax: A type expected, found the end.',
    'x =>‹›': 'syntax: An expression expected, found the end.',
    '(x, ‹)› => 1': "syntax: A type expected, found ')'.",
    '(int x, ‹y›) => 1': 'syntax: Either all parameters have types, or none.',
    '‹new int[2][›3]':
      "syntax: ']' expected: the size is that of an inner array. (Put the new array in brackets: `(new …)[…]`.)",
    'new Dictionary<string, int> { ["a"] = ‹}›': "syntax: An expression expected, found '}'.",
    'context‹[]›': 'syntax: An index expected in the brackets.',
    '‹nameof()›': 'type: nameof takes one name.',
    '‹is› string': "syntax: An expression expected, found 'is'.",
    '1 is‹›': 'syntax: An expression expected, found the end.',
    '1 as‹›': 'syntax: A type expected, found the end.',
    'checked ‹1›': "syntax: '(' expected, found '1'.",
  })
})

test('a keyword is no name', () => {
  finds({
    'context.‹class›':
      "syntax: A name expected, found the keyword 'class'. (A keyword is written `@class` where it is a name.)",
    'context.‹if›':
      "syntax: A name expected, found the keyword 'if'. (A keyword is written `@if` where it is a name.)",
    'new { ‹class› = 1 }':
      "syntax: A name expected, found the keyword 'class'. (A keyword is written `@class` where it is a name.)",
    'new StringReader("a") { ‹class› = 1 }':
      "syntax: A name expected, found the keyword 'class'. (A keyword is written `@class` where it is a name.)",
    'context.Variables.‹string›':
      "syntax: A name expected, found the keyword 'string'. (A keyword is written `@string` where it is a name.)",
  })
  isFine('new { @class = 1 }')
})

test('what policy expressions do not have is refused', () => {
  finds({
    '‹this›': 'syntax: Policy expressions have no `this`.',
    '‹this›.ToString()': 'syntax: Policy expressions have no `this`.',
    '‹base›.ToString()': 'syntax: Policy expressions have no `base`.',
    '‹&›context': 'syntax: Policy expressions have no pointers.',
    '‹*›context': 'syntax: Policy expressions have no pointers.',
    'context‹->›Request': 'syntax: Policy expressions have no pointers.',
    '‹stackalloc› int[3]': 'syntax: Policy expressions have no pointers.',
    '‹await› context': 'syntax: Policy expressions cannot await.',
    '‹await› context.Request': 'syntax: Policy expressions cannot await.',
    '‹async› () => 1': 'syntax: Policy expressions cannot await.',
    'new int[1].Select(‹async› x => x)': 'syntax: Policy expressions cannot await.',
    '‹delegate { return 1; }›': 'type: A value expected, found a lambda.',
  })
})

test('parts of C# 8 are named with what to write', () => {
  finds({
    'context.Request‹!›':
      'version: The null-forgiving `!` needs C# 8; policy expressions are C# 7. (Leave it out.)',
    'context‹!›.Request':
      'version: The null-forgiving `!` needs C# 8; policy expressions are C# 7. (Leave it out.)',
    'context.Request.Url‹!›.Host':
      'version: The null-forgiving `!` needs C# 8; policy expressions are C# 7. (Leave it out.)',
    'new[] { 1, 2 }[‹^›1]':
      'version: Indexes from the end need C# 8; policy expressions are C# 7. (Count with `.Length` or `.Count`.)',
    '"abc"[1‹..›]':
      'version: Ranges need C# 8; policy expressions are C# 7. (Use Substring or Take.)',
    '"abc"[‹..›2]':
      'version: Ranges need C# 8; policy expressions are C# 7. (Count with `.Length` or `.Count`.)',
    '"abc"[1‹..›2]':
      'version: Ranges need C# 8; policy expressions are C# 7. (Use Substring or Take.)',
    '1 ‹switch› { 1 => "a", _ => "b" }':
      'version: Switch expressions need C# 8; policy expressions are C# 7. (Use `?:`, or a switch statement in `@{…}`.)',
    'context.Request is ‹{› Method: "GET" }':
      'version: Property patterns need C# 8; policy expressions are C# 7.',
    'context.Request is IRequest ‹{› Method: "GET" }':
      'version: Property patterns need C# 8; policy expressions are C# 7.',
    '(1, 2) is ‹(›1, 2)': 'version: Positional patterns need C# 8; policy expressions are C# 7.',
    '{ string a = null; a ‹??=› "b"; return a; }':
      'version: `??=` needs C# 8; policy expressions are C# 7. (Write `x = x ?? y`.)',
    '{ ‹static› int f() => 1; return f(); }':
      'version: Static local functions need C# 8; policy expressions are C# 7. (Leave out `static`.)',
    '{ ‹using› var a = new StringReader("b"); return a.ReadToEnd(); }':
      'version: `using` declarations need C# 8; policy expressions are C# 7. (Write `using (…) { … }`.)',
    '{ ‹string?› a = null; return a; }':
      'version: Nullable reference types need C# 8. (Leave out the `?`; texts and objects can be null anyway.)',
  })
})

test('parts of C# 9 are named with what to write', () => {
  finds({
    'context.User is ‹not› null':
      'version: The pattern `not` needs C# 9; policy expressions are C# 7. (Write `!= null`, or `!(x is …)`.)',
    '1 is ‹>› 0':
      'version: Relational patterns need C# 9; policy expressions are C# 7. (Compare with `<` or `>`.)',
    '1 is ‹>› 0 ‹and› ‹<› 5': [
      'version: Relational patterns need C# 9; policy expressions are C# 7. (Compare with `<` or `>`.)',
      'version: The pattern `and` needs C# 9; policy expressions are C# 7. (Write two conditions with `&&` or `||`.)',
      'version: Relational patterns need C# 9; policy expressions are C# 7. (Compare with `<` or `>`.)',
    ],
    '1 is 1 ‹or› 2':
      'version: The pattern `or` needs C# 9; policy expressions are C# 7. (Write two conditions with `&&` or `||`.)',
    '‹new›()':
      'version: `new()` without a type needs C# 9; policy expressions are C# 7. (Write the type.)',
    '‹new›() { A = 1 }':
      'version: `new()` without a type needs C# 9; policy expressions are C# 7. (Write the type.)',
    'new { a = 1 } ‹with› { a = 2 }': 'version: `with` needs C# 9; policy expressions are C# 7.',
    'new[] { 1 }.Select((_, ‹_›) => 1)':
      'version: Two parameters `_` need C# 9; policy expressions are C# 7. (Give them different names.)',
    'new[] { 1 }.Select(‹static› x => x)':
      'version: Static lambdas need C# 9; policy expressions are C# 7. (Leave out `static`.)',
    '{ ‹nint› a = 1; return 1; }':
      'version: The type nint needs C# 9; policy expressions are C# 7. (Use `long`.)',
  })
})

test('parts of C# 10, 11 and 12 are named with what to write', () => {
  finds({
    '{ int a; ‹(a, var b)› = (1, 2); return a + b; }':
      'version: Declaring only some of the variables needs C# 10; policy expressions are C# 7. (Declare the variables before.)',
    '{ var f = ‹() => 1›; return 1; }':
      'version: `var` for a lambda needs C# 10; policy expressions are C# 7. (Write the type: `Func<int, int>`, for example.)',
    '8 ‹>>>› 1':
      'version: `>>>` needs C# 11; policy expressions are C# 7. (Convert to an unsigned type and use `>>`.)',
    '"a" is ‹[›\'a\']': 'version: List patterns need C# 11; policy expressions are C# 7.',
    '‹"a"u8›':
      'version: UTF-8 literals need C# 11; policy expressions are C# 7. (Write `Encoding.UTF8.GetBytes(…)`.)',
    '‹[›1, 2]':
      'version: Collection expressions need C# 12; policy expressions are C# 7. (Write `new[] { … }`.)',
    '{ int[] a = ‹[›1, 2]; return a; }':
      'version: Collection expressions need C# 12; policy expressions are C# 7. (Write `new[] { … }`.)',
    '{ Func<int, int> f = (‹int x = 1›) => x; return f(1); }':
      'version: Lambda parameters with a default need C# 12; policy expressions are C# 7.',
  })
})

test('`a < b > (c)` is a generic call as far as types can stand there', () => {
  finds({
    '{ int a = 1, b = 2, c = 3; return (‹‹a < b, b >›› (c)); }': [
      "type: 'a' is no method.",
      'type: The value is int and cannot be called.',
    ],
    '{ int a = 1, b = 2, c = 3; return ‹‹a < b >›› (c); }': [
      "type: 'a' is no method.",
      'type: The value is int and cannot be called.',
    ],
    '{ int a = 1, b = 2; return ‹a < b > 1›; }': "type: '>' cannot be applied to bool and int.",
  })
  isFine(
    '{ int a = 1, b = 2; return a < b; }',
    'new List<int>().Count > 1',
    '{ int a = 1, b = 2, c = 3; return a < b && c > (b); }',
    'context.Variables.GetValueOrDefault<List<Dictionary<string, int>>>("a")',
    'new Dictionary<string, List<int>>().Count >> 1',
    '8 >> 1 >= 2',
    '{ int a = 8; a >>= 1; return a; }',
  )
})

test('a cast is told from an expression in brackets', () => {
  finds({ '‹((int x) => x)›': 'type: A value expected, found a lambda.' })
  isFine(
    '(int)1',
    '(int)-1',
    "(int)'a'",
    '(long)(1)',
    '{ int x = 1; return (x)-1; }',
    '{ int x = 1; return (x)+(1); }',
    '(string)context.Variables["a"]',
    '(string[])context.Variables["a"]',
    '(int?)context.Variables["a"]',
    '(JObject)context.Variables["a"]',
    '(1) + 2',
    '(DateTime.Now) - DateTime.Now',
    '(string)null ?? "a"',
    '(Newtonsoft.Json.Linq.JObject)context.Variables["a"]',
    '(Func<int, int>)(x => x)',
    '(((1)))',
    '(List<int>)context.Variables["a"]',
  )
})

test('a type behind `is` and `as` may end with `?`', () => {
  isFine(
    '(context.Variables["a"] as int?) ?? 1',
    'context.Variables["a"] is int ? 1 : 2',
    'context.Variables["a"] is int? ? 1 : 2',
    'context.Variables["a"] as string == null',
    'context.Variables["a"] is string s ? s : "b"',
  )
})

test('the format and the width of a hole are read', () => {
  isFine(
    '$"{1,5}"',
    '$"{1,-5:x}"',
    '$"{DateTime.UtcNow:yyyy-MM-dd HH:mm}"',
    '$"{(true ? 1 : 2):x}"',
  )
})

test('a query ends with select or group', () => {
  finds({
    'from x in new[] { 1 }‹›': "syntax: 'select' or 'group' expected, found the end.",
    'from x in new[] { 1 } where x > 0‹›': "syntax: 'select' or 'group' expected, found the end.",
    'from x in new[] { 1 } group x‹›': "syntax: 'by' expected, found the end.",
    'from x in new[] { 1 } let y ‹select› y': "syntax: '=' expected, found 'select'.",
    'from x in new[] { 1 } join y in new[] { 2 } on x ‹select› y':
      "syntax: 'equals' expected, found 'select'.",
    'from ‹x› new[] { 1 } select x': "syntax: ')' expected, found 'x'.",
  })
  isFine('from x in new[] { 1 } select x')
})

test.run()
