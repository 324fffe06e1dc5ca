import { test } from 'uvu'
import { finds, isFine } from '../_findings.ts'

test('a string that does not end is shown where it begins', () => {
  finds({
    '‹"a›': 'syntax: Unterminated string literal.',
    '‹$"›a': 'syntax: Unterminated string literal.',
    '‹@"›a': 'syntax: Unterminated string literal.',
    '‹$@"›a': 'syntax: Unterminated string literal.',
    '‹"a›\n‹b›‹"›': [
      'syntax: Unterminated string literal.',
      "syntax: ')' expected, found 'b'.",
      'syntax: Unterminated string literal.',
    ],
    '‹$"›a\n‹b›‹"›': [
      'syntax: Unterminated string literal.',
      "syntax: ')' expected, found 'b'.",
      'syntax: Unterminated string literal.',
    ],
    '{ var a = ‹"x;›‹\n›return a; }': [
      'syntax: Unterminated string literal.',
      "syntax: ';' expected, found 'return'.",
    ],
    '‹"a‹\\››': ['syntax: Unterminated string literal.', 'syntax: `\\` is no escape sequence.'],
  })
})

test('a character that does not end is shown at its quote', () => {
  finds({
    "‹'›‹a›": ['syntax: Unterminated character literal.', "syntax: ')' expected, found 'a'."],
    "‹'›‹a›\n‹'›": [
      'syntax: Unterminated character literal.',
      "syntax: ')' expected, found 'a'.",
      'syntax: Unterminated character literal.',
    ],
    "{ return ‹'›‹it› is text\nand more‹'›; }": [
      'syntax: Unterminated character literal.',
      "syntax: ';' expected, found 'it'.",
      'syntax: Unterminated character literal.',
    ],
  })
})

test('a character literal holds one character', () => {
  finds({
    "‹''›": 'syntax: Empty character literal.',
    "‹'ab'›": 'syntax: A character literal holds one character; strings stand in double quotes.',
    "‹'\\u0041b'›":
      'syntax: A character literal holds one character; strings stand in double quotes.',
  })
  isFine("'\\t'", "'\"'", "'\\''")
})

test('an escape sequence must be one of C#', () => {
  finds({
    '"‹\\q›"': 'syntax: `\\q` is no escape sequence.',
    '"‹\\x›"': 'syntax: `\\x` is no escape sequence.',
    '"‹\\u›12"': 'syntax: `\\u` is no escape sequence.',
    '"‹\\U›00110000"': 'syntax: `\\U` is no escape sequence.',
    "'‹\\q›'": 'syntax: `\\q` is no escape sequence.',
    '$"‹\\q›{1}"': 'syntax: `\\q` is no escape sequence.',
  })
  isFine('@"\\q"', '"\\x4\\u0041\\U0010FFFF\\0\\a\\b\\f\\n\\r\\t\\v\\\\\\\'\\""')
})

test('a comment that does not end is shown where it begins', () => {
  finds({
    '1 ‹/*› 2': 'syntax: Unterminated comment.',
    '‹/*› 1‹›': ['syntax: Unterminated comment.', 'syntax: An expression expected, found the end.'],
  })
  isFine('1 /* 2 */ + 3 // 4', '1 // \n + 2')
})

test('preprocessor lines that decide which code counts are refused', () => {
  finds({
    '{\n‹#if DEBUG›\nreturn 1;\n‹#endif›\nreturn 2; }': [
      'syntax: `#if DEBUG` cannot stand in a policy expression.',
      'syntax: `#endif` cannot stand in a policy expression.',
    ],
    '{\n  ‹#define A›\nreturn 1; }': 'syntax: `#define A` cannot stand in a policy expression.',
    '1 ‹#›region': 'syntax: `#` means nothing in C#.',
  })
  isFine('{\n#region a\nreturn 1;\n#endregion\n}', '{\n#pragma warning disable\nreturn 1; }')
})

test('characters without a meaning are named', () => {
  finds({
    '1 ‹§› 2': 'syntax: `§` means nothing in C#.',
    '1 ‹#› 2': 'syntax: `#` means nothing in C#.',
    '‹$›1': 'syntax: `$` means nothing in C#.',
    'a ‹\\› b': 'syntax: `\\` means nothing in C#.',
    '1 + ‹“›2‹”›': ['syntax: `“` means nothing in C#.', 'syntax: `”` means nothing in C#.'],
    '1 ‹`› 2': 'syntax: ``` means nothing in C#.',
    '‹😀›': 'syntax: `😀` means nothing in C#.',
  })
})

test('what cannot be seen is named by its number', () => {
  finds({
    '1 ‹\\› 2': 'syntax: `\\` means nothing in C#.',
    '1‹‮› + 2': 'syntax: U+202E means nothing in C#.',
  })
  isFine('"a"​ + "b"')
})

test('a number has digits, and a `_` only between them', () => {
  finds({
    '‹0x›': 'syntax: A number has no digits.',
    '‹0b›': 'syntax: A number has no digits.',
    '‹1_›': 'syntax: A number cannot end with `_`.',
    '‹0x_›': 'syntax: A number has no digits.',
    '‹1_.5›': 'syntax: A number cannot end with `_`.',
  })
  isFine('1_000', '0xFF_FF', '0b1010_1010')
})

test('a number fits its type', () => {
  finds({
    '‹99999999999999999999›': 'syntax: The number is too large for any type.',
    '‹0xFFFFFFFFFFFFFFFFF›': 'syntax: The number is too large for any type.',
    '‹18446744073709551616L›': 'syntax: The number is too large for any type.',
    '‹1e400›': 'syntax: The number is too large for double.',
    '‹1e39f›': 'syntax: The number is too large for float.',
    '‹79228162514264337593543950336m›': 'syntax: The number is too large for decimal.',
    '‹1.5u›': 'syntax: A number with a fraction takes `f`, `d` or `m` at its end.',
    '‹1e3L›': 'syntax: A number with a fraction takes `f`, `d` or `m` at its end.',
  })
  isFine('18446744073709551615', '1.5f', '1e3', '.5m')
})

test('raw strings and others of later versions of C# are named', () => {
  finds({
    '‹"""›a"""': 'version: Raw string literals need C# 11.',
    '‹$""›"a"""': 'version: Raw string literals need C# 11.',
    '‹"""›': 'version: Raw string literals need C# 11.',
    '‹"a"u8›':
      'version: UTF-8 literals need C# 11; policy expressions are C# 7. (Write `Encoding.UTF8.GetBytes(…)`.)',
    '‹@$"›a{1}"': 'version: `@$"` needs C# 8; write `$@"`.',
  })
})

test('an interpolated string closes its holes', () => {
  finds({
    '‹$"›‹{›‹"›': [
      'syntax: Unterminated string literal.',
      "syntax: '}' expected: the hole is never closed.",
      'syntax: Unterminated string literal.',
    ],
    '$"‹{›1"': "syntax: '}' expected: the hole is never closed.",
    '‹$"›‹{›(1‹}›‹"›': [
      'syntax: Unterminated string literal.',
      "syntax: '}' expected: the hole is never closed.",
      "syntax: ')' expected, found '}'.",
      'syntax: Unterminated string literal.',
    ],
    '$"‹}›"': "syntax: A '}' that is text is written '}}' in an interpolated string.",
    '$"{‹›}"': 'syntax: An expression expected, found the end.',
    '$"{1‹:›}"': 'syntax: The format is empty.',
    '$"{1,‹›}"': 'syntax: An expression expected, found the end.',
    '$"‹{›1:x"': "syntax: '}' expected: the hole is never closed.",
    '$"{ 1‹\n› }"':
      'version: A line end in a hole of an interpolated string needs C# 11, or `$@"…"`.',
    '$"{1 ‹2›}"': "syntax: '}' expected, found '2'.",
  })
  isFine('$"{1 }"', '$"{"a"}"', '$@"{ 1\n }"', '$"{{}}"')
})

test('interpolated strings nest', () => {
  finds({
    '$"{true ? 1‹› : 2}"':
      "syntax: ':' expected, found the end. (In an interpolated string a conditional stands in brackets: `{(a ? b : c)}`.)",
  })
  isFine(
    '$"a{$"b{$"c{1}"}"}"',
    '$"{(true ? $"{1:x}" : "b")}"',
    '$"{context.Request.Headers["a"].First()}"',
    '$@"{"a"}""{1}"',
  )
})

test('a named value is a token of its own', () => {
  finds({ '(‹{›{a b}})': "syntax: An expression expected, found '{'." })
  isFine(
    '({{name}})',
    '1 + {{a-b.c_1}}',
    'string.Concat({{x}}, 1)',
    'context.Request.Method == {{name}}',
    '{ {{statement}}; return 1; }',
    '{ { { } } return 1; }',
    '"{{name}}"',
  )
})

test('names may have accents and other letters, and `@` makes a name of a keyword', () => {
  finds({
    '{ var ‹if› = 1; return 1; }':
      "syntax: A name expected, found the keyword 'if'. (A keyword is written `@if` where it is a name.)",
    '{ int ‹class› = 1; return 1; }':
      "syntax: A name expected, found the keyword 'class'. (A keyword is written `@class` where it is a name.)",
    '{ var é = 1; return ‹e›; }': "type: There is no 'e'.",
    '‹@›1': 'syntax: `@` means nothing in C#.',
  })
  isFine(
    '{ var größe = 1; return größe; }',
    '{ var 数 = 1; return 数; }',
    '{ var @if = 1; return @if; }',
    '{ var @a = 1; return a; }',
    '{ var _ = 1; return _; }',
  )
})

test.run()
