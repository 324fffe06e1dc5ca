const escapes: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '"': '\\"',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\0': '\\0',
}

/**
 * Text as a C# string literal. What would mean something to the service before C# is read, a named
 * value's `{{` or a bracket without its partner, is written as an escape.
 */
export const stringLiteral = (text: string): string => `"${escaped(text, keepsBrackets(text))}"`

/** A character as a C# literal, written by the same rules. */
export const characterLiteral = (character: string): string =>
  character === "'"
    ? "'\\''"
    : `'${character === '"' ? '"' : escaped(character, keepsBrackets(character))}'`

/** The inside of a string literal; `plain` leaves brackets as they are. */
export function escaped(text: string, plain: boolean): string {
  const safe = text.replace(unsafe, escapeOne)
  return plain ? safe : safe.replace(/[(){}]/g, hex)
}

// Control and format characters, C#'s line ends beyond LF and CR, and halves of surrogate pairs.
const unsafe = /[\\"\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu

const escapeOne = (character: string): string => escapes[character] ?? hex(character)

const hex = (character: string): string =>
  Array.from({ length: character.length }, (_, at) => character.charCodeAt(at))
    .map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`)
    .join('')

const closing: Readonly<Record<string, string>> = { '(': ')', '{': '}' }

/** Whether all brackets of a text can stay: they have their partners in it, and none is doubled. */
export function keepsBrackets(text: string): boolean {
  if (text.includes('{{')) return false
  const open: string[] = []
  for (const character of text) {
    if (character in closing) open.push(closing[character]!)
    else if ((character === ')' || character === '}') && open.pop() !== character) return false
  }
  return open.length === 0
}
