/** A text with new content between the markers `<!-- name -->` and `<!-- end -->`. */
export const put = (text: string, name: string, content: string): string =>
  text.replace(
    new RegExp(`(<!-- ${name} -->\\n)[\\s\\S]*?(<!-- end -->)`),
    (_, start: string, end: string) => `${start}\n${content}\n\n${end}`,
  )
