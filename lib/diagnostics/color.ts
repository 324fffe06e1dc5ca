const codes = { red: 31, green: 32, yellow: 33, cyan: 36, bold: 1, dim: 2 } as const

export type Colors = Readonly<Record<keyof typeof codes, (text: string) => string>>

/** Functions that colour text for a terminal, or leave it alone. */
export function colors(enabled: boolean): Colors {
  const paint = (code: number) => (text: string) =>
    enabled ? `\u001b[${code}m${text}\u001b[0m` : text
  return Object.fromEntries(
    Object.entries(codes).map(([name, code]) => [name, paint(code)]),
  ) as unknown as Colors
}
