/**
 * A key made of values, the same on every day and for nothing else: other characters than lower
 * case letters, digits, dots and inner hyphens are escaped. Power BI takes upper for lower case and
 * ignores blanks at the end, and a spreadsheet runs what begins with a sign.
 * @see https://learn.microsoft.com/power-bi/connect-data/desktop-data-types#text-type
 */
export const keyText = (values: readonly (string | undefined)[]): string =>
  values.map(part).join('/')

function part(value: string | undefined): string {
  if (value === undefined) return missing
  return value === '' ? empty : value.replace(special, escaped)
}

/** Neither is what a value is escaped to. */
const missing = '~'
const empty = '%'

const special = /[^a-z0-9.-]|^-/gu

/** By its number, so that halves of characters stay apart too. */
const escaped = (character: string): string => `%${character.codePointAt(0)!.toString(16)}_`
