/**
 * A string literal of KQL.
 *
 * @see https://learn.microsoft.com/kusto/query/scalar-data-types/string
 */
export const kqlText = (value: string): string =>
  `'${value
    .replace(/[\\']/g, '\\$&')
    .replace(/\p{Cc}/gu, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)}'`
