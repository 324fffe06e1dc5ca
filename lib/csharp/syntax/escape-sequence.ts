const simple: Readonly<Record<string, string>> = {
  "'": "'",
  '"': '"',
  '\\': '\\',
  '0': '\0',
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
}
const hexadecimal = /\\(?:x[0-9A-Fa-f]{1,4}|u[0-9A-Fa-f]{4}|U00(?:10|0[0-9A-Fa-f])[0-9A-Fa-f]{4})/y

/** What the escape sequence at `at` stands for, undefined where C# knows none, and its end. */
export function escapeSequence(
  code: string,
  at: number,
): { readonly value: string | undefined; readonly end: number } {
  const value = simple[code[at + 1] ?? '']
  if (value !== undefined) return { value, end: at + 2 }
  hexadecimal.lastIndex = at
  if (!hexadecimal.test(code)) return { value: undefined, end: Math.min(at + 2, code.length) }
  const end = hexadecimal.lastIndex
  return { value: String.fromCodePoint(Number.parseInt(code.slice(at + 2, end), 16)), end }
}
