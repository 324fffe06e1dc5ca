const hidden =
  /[\p{Cc}\p{Cs}\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\u{e0000}-\u{e007f}]/gu

/**
 * A text in which nothing acts unseen: control characters, those that turn the direction of
 * writing and those without width are written as escapes. Tabs and line breaks stay.
 * @see https://www.unicode.org/reports/tr36/#Bidirectional_Text_Spoofing
 */
export const visibleText = (text: string): string =>
  text.replace(hidden, (character) =>
    /[\t\r\n]/.test(character)
      ? character
      : `\\u{${character.codePointAt(0)!.toString(16).padStart(4, '0')}}`,
  )
