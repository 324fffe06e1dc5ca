// biome-ignore-all lint/suspicious/noControlCharactersInRegex: the marks have to be what no literal can hold.

// Names that an expression declares, `parsed` or a lambda's `item`, are marks until a node is made:
// `\u0001<index>:<base>\u0001` for a declared name, `\u0002<id>:<base>\u0002` for the parameter of
// a lambda that is not written yet. Literals hold no control characters, so nothing else looks so.

const declared = /\u0001(\d+):(\w+)\u0001/g
const parameter = /\u0002\d+:(\w+)\u0002/

/** The mark of the first name that a piece of C# declares. */
export const declaredName = (base: string): string => `\u00010:${base}\u0001`

let parameters = 0

/** The mark of a new lambda's parameter. */
export const parameterName = (base: string): string => `\u0002${parameters++}:${base}\u0002`

/** Makes the parameter a name that the code declares. */
export const bindParameter = (code: string, mark: string): string => {
  const [, base = ''] = parameter.exec(mark) ?? []
  return code.replaceAll(mark, `\u0001${countNames(code)}:${base}\u0001`)
}

/** How many names the code declares. */
export const countNames = (code: string): number =>
  Math.max(0, ...[...code.matchAll(declared)].map(([, index]) => Number(index) + 1))

/** Moves the names of a piece of code behind those that stand before it. */
export const shiftNames = (code: string, by: number): string =>
  by === 0
    ? code
    : code.replace(declared, (_, index, base) => `\u0001${Number(index) + by}:${base}\u0001`)

/** Gives every marked name its final form, a number behind it where the plain one is taken. */
export function resolveNames(code: string): string {
  if (!/[\u0001\u0002]/.test(code)) return code
  const taken = new Set(code.replace(declared, ' ').match(/[\p{L}_][\p{L}\p{N}_]*/gu))
  const names = new Map<string, string>()
  return code
    .replace(declared, (mark, _, base: string) => {
      const name = names.get(mark) ?? freeName(base, taken)
      names.set(mark, name)
      taken.add(name)
      return name
    })
    .replace(new RegExp(parameter, 'g'), '$1')
}

function freeName(base: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number++) {
    const name = number === 1 ? base : `${base}${number}`
    if (!taken.has(name)) return name
  }
}

/** Text that someone wrote, without the characters that marks are made of. */
export const withoutMarks = (text: string): string => text.replace(/[\u0001\u0002]/g, ' ')
