import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { flawIn, withPosition } from '../../lib/sandbox/well-formed.ts'

const messageOf = (text: string): string | undefined => {
  const flaw = flawIn(text)
  return flaw && withPosition(text, flaw)
}

test('XML has no flaw', () => {
  const texts = [
    '<a />',
    '\ufeff<?xml version="1.0" encoding="utf-8"?>\n<!-- b --><a b="c" d=\'"\'>e<![CDATA[<&]]></a >',
    '<a>&amp;&#10;&#xA;</a>',
    '<a b = "c"/>',
  ]
  for (const text of texts) assert.is(messageOf(text), undefined, text)
})

test('each flaw is told with its place', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['text', 'Data at the root level is invalid. Line 1, position 1.'],
    ['<a/>\n text', 'Data at the root level is invalid. Line 2, position 2.'],
    [
      '<a>\n  <b>\n</a>',
      "The 'b' start tag on line 2 position 4 does not match the end tag of 'a'. Line 3, position 3.",
    ],
    ['<a></a>\n</b>', 'Unexpected end tag. Line 2, position 3.'],
    [
      '<a>\n<b>',
      'Unexpected end of file has occurred. The following elements are not closed: b, a. Line 2, position 4.',
    ],
    ['<a b="1" b="2"/>', "'b' is a duplicate attribute name. Line 1, position 10."],
    ['<a b/>', "'/' is an unexpected token. The expected token is '='. Line 1, position 5."],
    [
      '<a b=c/>',
      `'c' is an unexpected token. The expected token is '"' or '''. Line 1, position 6.`,
    ],
    ['<a b="c"d="e"/>', "'d' is an unexpected token. Expecting white space. Line 1, position 9."],
    [
      '<a b="1 < 2"/>',
      "'<', hexadecimal value 0x3C, is an invalid attribute character. Line 1, position 9.",
    ],
    ['<a b="c/>', 'There is an unclosed literal string. Line 1, position 10.'],
    ['<a>b & c</a>', 'An error occurred while parsing EntityName. Line 1, position 7.'],
    ['<a b="c&d"/>', 'An error occurred while parsing EntityName. Line 1, position 9.'],
    ['<a>&nbsp;</a>', "Reference to undeclared entity 'nbsp'. Line 1, position 5."],
    [
      '<a>1 < 2</a>',
      "Name cannot begin with the ' ' character, hexadecimal value 0x20. Line 1, position 7.",
    ],
    [
      '<a><!-- b -- c --></a>',
      "An XML comment cannot contain '--', and '-' cannot be the last character. Line 1, position 11.",
    ],
    ['<a><!-- b</a>', 'Unexpected end of file has occurred. Line 1, position 14.'],
    [
      '<a><![CDATA[b</a>',
      'Unexpected end of file while parsing CDATA has occurred. Line 1, position 18.',
    ],
    [
      '<!DOCTYPE a><a/>',
      'For security reasons DTD is prohibited in this XML document. Line 1, position 3.',
    ],
    ['<a></a b>', "'b' is an unexpected token. The expected token is '>'. Line 1, position 8."],
    ['<a', 'Unexpected end of file has occurred. Line 1, position 3.'],
  ]
  for (const [text, message] of cases) assert.is(messageOf(text), message, text)
})

test('a declaration stands first or nowhere', () => {
  assert.match(messageOf(' <?xml version="1.0"?><a/>') ?? '', /^Unexpected XML declaration\./)
})

test.run()
