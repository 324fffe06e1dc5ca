/** Where `{{name}}` stands in a text; the end is exclusive. */
export interface NamedValueMention {
  readonly name: string
  readonly start: number
  readonly end: number
}

const mention = /\{\{([A-Za-z0-9._-]+)\}\}/

/** Whether a text refers to a named value. */
export const hasNamedValue = (text: string): boolean => mention.test(text)

/** The named values that a text refers to. */
export const namedValuesIn = (text: string): readonly NamedValueMention[] =>
  text.includes('{{')
    ? [...text.matchAll(new RegExp(mention, 'g'))].map(({ 0: whole, 1: name, index }) => ({
        name: name!,
        start: index,
        end: index + whole.length,
      }))
    : []
