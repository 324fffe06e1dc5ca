import { visibleText } from '../../collector/render/visible-text.ts'

/** A text on one line, with nothing hidden in it, and of at most so many characters. */
export function oneLine(text: string, most: number): string {
  const line = visibleText(text.replace(/\s+/g, ' ').trim())
  return line.length <= most ? line : `${line.slice(0, most - 1).replace(half, '')}…`
}

/** The first half of a character that was cut in two. */
const half = /[\ud800-\udbff]$/
