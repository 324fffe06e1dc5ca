import { isTokenNumber } from './token-number.ts'

/** Usage objects are small; a larger one is something else, or an attack. */
const mostDepth = 8
const mostValues = 500

/** What is wrong with a usage object, in words that follow the event; nothing if it can be kept. */
export function usageProblem(usage: object): string | undefined {
  let left = mostValues
  const problemOf = (value: unknown, path: string, depth: number): string | undefined => {
    if (left-- <= 0) return 'has a usage that is too large'
    const name = path.slice(path.lastIndexOf('.') + 1)
    if (typeof value === 'string') {
      if (isTokens(name)) return `has no number of tokens in ${path}`
      return value.length > 1000 ? 'has a usage that is too large' : undefined
    }
    if (typeof value === 'number') {
      const isWrong = isTokens(name) ? !isTokenNumber(value) : !Number.isFinite(value)
      return isWrong ? `has an impossible number in ${path}: ${value}` : undefined
    }
    if (typeof value !== 'object' || value === null) return undefined
    if (depth === mostDepth) return 'has a usage that is nested too deep'
    for (const [key, each] of Object.entries(value)) {
      if (key === '__proto__') return `has the key __proto__ in ${path}`
      const problem = problemOf(each, `${path}.${key.slice(0, 60)}`, depth + 1)
      if (problem !== undefined) return problem
    }
    return undefined
  }
  return problemOf(usage, 'usage', 0)
}

const isTokens = (name: string): boolean => /tokens$/i.test(name)
