/** The XML name of a definition's key: `counterKey` is `counter-key`. */
export const xmlName = (key: string, definition?: { readonly xml?: string }): string =>
  definition?.xml ?? key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
