/** A text that every store takes: PostgreSQL knows neither the character zero nor halves of characters. */
export const storableText = (text: string): string =>
  text.toWellFormed().replaceAll('\u0000', '\uFFFD')
