import { type BicepValue, readBicep } from './bicep.ts'

/** The values of a file of parameters, with these variables of the environment. */
export function parametersOf(
  text: string,
  env: Readonly<Record<string, string>> = {},
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    readBicep(text).declarations.map(({ name, value }) => [name, givenValue(value!, env)]),
  )
}

function givenValue(value: BicepValue, env: Readonly<Record<string, string>>): unknown {
  switch (value.kind) {
    case 'literal':
      return value.value
    case 'array':
      return value.items.map((each) => givenValue(each, env))
    case 'object':
      return Object.fromEntries(
        value.entries.map((entry) => [givenValue(entry.key, env), givenValue(entry.value, env)]),
      )
    case 'call': {
      const [name, otherwise] = value.args.map((each) => givenValue(each, env))
      const found = env[String(name)] ?? otherwise
      if (value.name !== 'readEnvironmentVariable' || found === undefined) break
      return found
    }
  }
  throw new Error(`A file of parameters cannot say this: ${JSON.stringify(value)}`)
}
