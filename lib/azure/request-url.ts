import { UserError } from '../workspace/user-error.ts'

/** The URL of a path: its names encoded, once, whether they were already or not. */
export function requestUrl(
  origin: string,
  path: string,
  query: Readonly<Record<string, string>>,
): string {
  const names = path.split('/').map(encoded).join('/')
  const parameters = Object.entries(query).map(
    ([name, value]) => `${name}=${encodeURIComponent(value)}`,
  )
  return `${origin}${names}${parameters.length > 0 ? '?' : ''}${parameters.join('&')}`
}

function encoded(name: string): string {
  const plain = decoded(name)
  // A URL is resolved like the path of a file: these would lead to another resource.
  if (plain === '.' || plain === '..') throw new UserError(`\`${plain}\` is not a name.`)
  return encodeURIComponent(plain)
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}
