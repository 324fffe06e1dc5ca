import { identifierHint, isIdentifier } from '../../resources/identifier.ts'
import type { Rule } from '../rule.ts'

/** The ids of a target are ones that the service accepts. */
export const targetId: Rule = {
  code: 'target-id',
  severity: 'error',
  summary: 'The ids of a target are ones that the service accepts.',
  check({ document, report }) {
    const { target } = document
    if (!target) return
    for (const [key, id] of Object.entries(target)) {
      if (key === 'scope' || id === undefined) continue
      const isFragment = key === 'fragment'
      if (isFragment ? /^[\w-]{1,80}$/.test(id) : isIdentifier(id)) continue
      report(
        document.origin,
        `"${id}" cannot be the id of ${/^[ao]/.test(key) ? 'an' : 'a'} ${key}.`,
        {
          hint: isFragment
            ? 'Use letters, digits, dashes and underscores, at most 80.'
            : identifierHint(),
        },
      )
    }
  },
}
