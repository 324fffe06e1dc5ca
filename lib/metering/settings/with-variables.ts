/** A place that names a variable which is not set, or none at all. */
export interface VariableProblem {
  /** `access.keys[0].key`. */
  readonly key: string
  /** The variable; none where `${` is followed by something else. */
  readonly variable?: string
}

/** A value with its variables replaced, what could not be, and where that was done. */
export interface WithVariables {
  readonly value: unknown
  readonly problems: readonly VariableProblem[]
  /** Places that hold what was in a variable. */
  readonly filled: readonly string[]
}

/**
 * Replaces `${NAME}` in the texts of a value by environment variables; `$${` is a plain `${`. What
 * a variable holds is not read again.
 */
export function withVariables(
  value: unknown,
  env: Readonly<Record<string, string | undefined>>,
): WithVariables {
  const problems: VariableProblem[] = []
  const filled: string[] = []

  const replaced = (text: string, key: string): string =>
    text.replace(reference, (whole: string, variable: string | undefined) => {
      if (whole === '$${') return '${'
      if (variable === undefined) {
        problems.push({ key })
        return whole
      }
      const set = Object.hasOwn(env, variable) ? env[variable] : undefined
      if (set === undefined) problems.push({ key, variable })
      else filled.push(key)
      return set ?? whole
    })
  const walk = (each: unknown, key: string): unknown => {
    if (typeof each === 'string') return replaced(each, key)
    if (Array.isArray(each)) return each.map((item, at) => walk(item, keyOf(key, `${at}`)))
    if (typeof each !== 'object' || each === null) return each
    return Object.fromEntries(
      Object.entries(each).map(([name, item]) => [name, walk(item, keyOf(key, name))]),
    )
  }
  return { value: walk(value, ''), problems, filled }
}

/** As messages write it: `members[0].weight`. */
const keyOf = (parent: string, name: string): string => {
  if (/^\d+$/.test(name)) return `${parent}[${name}]`
  return parent === '' ? name : `${parent}.${name}`
}

const reference = /\$\$\{|\$\{(?:([A-Za-z_][A-Za-z0-9_]*)\})?/g
