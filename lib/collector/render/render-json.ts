/**
 * A value as JSON in which what could end a script or turn the direction of writing is escaped, so
 * that nothing is lost.
 */
export const renderJson = (value: unknown): string =>
  `${JSON.stringify(value, null, 2).replace(unsafe, escaped)}\n`

const unsafe = /[<>&\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g

const escaped = (character: string): string =>
  `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
