const whole = 100
const around = 20

/** Whether a value is shown whole. */
export const isShort = (text: string): boolean => text.length <= whole && !text.includes('\n')

/** Two texts as a reader compares them: short ones whole, of long ones what differs and its ends. */
export function excerpts(before: string, after: string): readonly [string, string] {
  if (isShort(before) && isShort(after)) return [before, after]
  const a = [...before]
  const b = [...after]
  const most = Math.min(a.length, b.length)
  let start = 0
  while (start < most && a[start] === b[start]) start++
  let end = 0
  while (end < most - start && a.at(-1 - end) === b.at(-1 - end)) end++
  return [excerpt(a, start, end), excerpt(b, start, end)]
}

function excerpt(text: readonly string[], start: number, end: number): string {
  const from = start <= around ? 0 : start - around
  const until = end <= around ? text.length : text.length - end + around
  const lead = from > 0 ? '…' : ''
  return lead + text.slice(from, until).join('') + (until < text.length ? '…' : '')
}
