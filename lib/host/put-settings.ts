/** Lays settings over `process.env`; what it returns takes them back. */
export function putSettings(settings: Readonly<Record<string, string | undefined>>): () => void {
  const before: [string, string | undefined][] = []
  for (const [name, value] of Object.entries(settings)) {
    if (value === undefined) continue
    before.push([name, process.env[name]])
    process.env[name] = value
  }
  return () => {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name]
      else process.env[name] = value
    }
  }
}
