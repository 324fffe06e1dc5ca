const names = new Map<string, string>()

/** The XML name of a definition's key: `counterKey` is `counter-key`. */
export function xmlName(key: string, definition?: { readonly xml?: string }): string {
  if (definition?.xml !== undefined) return definition.xml
  let name = names.get(key)
  if (name === undefined) {
    name = key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
    names.set(key, name)
  }
  return name
}
