/** A string literal as the formatter writes it. */
export function quotedText(text: string): string {
  const count = (quote: string): number => text.split(quote).length - 1
  const quote = count("'") > count('"') ? '"' : "'"
  return `${quote}${escaped(text).replaceAll(quote, `\\${quote}`)}${quote}`
}

/** A text between backticks, whatever stands behind it. */
export const templateText = (text: string): string => escaped(text).replace(/`|\$(?=\{|$)/g, '\\$&')

const short: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
}

/** What ends a line, cannot be written as UTF-8, or is not seen where it stands. */
const escaped = (text: string): string =>
  text.replace(/[\\\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu, (character) => {
    const code = character.codePointAt(0)!.toString(16)
    return short[character] ?? (code.length > 4 ? `\\u{${code}}` : `\\u${code.padStart(4, '0')}`)
  })
