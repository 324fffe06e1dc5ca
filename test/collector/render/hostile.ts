import type { Table } from '../../../lib/collector/render/table.ts'

/** Texts that would do harm where they are not kept as texts. */
export const hostileTexts = [
  "'; DROP TABLE usage; --",
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  'a | b',
  'a \\| b',
  '| --- |',
  'one\nline\r\ntwo',
  '=1+1',
  '=HYPERLINK("https://example.org","x")',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\n=1',
  ' =1',
  '＝1+1',
  '\u202ecod.exe',
  '\u2066a\u2069',
  '\ufeff=1',
  '\u001b[31mred',
  '\u0000',
  '\ud800',
  '[a](https://example.org)',
  '`code`',
  '"quoted", "twice"',
  '__proto__',
  '',
] as const

/** A table of a text and a number. */
export const tableOf = (texts: readonly string[], name = 'name'): Table => ({
  columns: [
    { name, kind: 'text' },
    { name: 'cost', kind: 'money' },
  ],
  rows: texts.map((text) => [text, 1_500_000_000n]),
})

/** Every character that acts unseen, line breaks and tabs apart. */
export const unseen =
  /(?![\t\r\n])[\p{Cc}\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/u
