// @ts-check
const hidden =
  /[\p{Cc}\p{Cs}\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\u{e0000}-\u{e007f}]/gu

/**
 * A name in which nothing acts unseen: control characters, those that turn the direction of writing
 * and those without width are written as escapes.
 * @see https://www.unicode.org/reports/tr36/#Bidirectional_Text_Spoofing
 * @param {string} text
 */
export const visibleText = (text) =>
  text.replace(hidden, (character) => `\\u{${codeOf(character).padStart(4, '0')}}`)

/** @param {string} character */
const codeOf = (character) => (character.codePointAt(0) ?? 0).toString(16)
