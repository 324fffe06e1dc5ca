import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { PolicyDocument } from '../document/document.ts'
import type { Code } from '../xml/node.ts'
import { bodyReadTwice } from './rules/body-read-twice.ts'
import { namedValueInInterpolation } from './rules/named-value-in-interpolation.ts'
import { rules } from './rules.ts'
import { validate } from './validate.ts'

/** The rules that need no more than the expression. */
const ownRules = [
  ...rules.filter(({ code }) => code.startsWith('csharp-')),
  namedValueInInterpolation,
  bodyReadTwice,
]

/** What the rules find in an expression that stands nowhere yet. */
export function reportExpression(code: Code): readonly Diagnostic[] {
  const { origin } = code
  const name = { kind: 'literal', text: 'result', origin } as const
  const document: PolicyDocument = {
    apimPolicy: 1,
    kind: 'document',
    nodes: [
      {
        kind: 'element',
        name: 'set-variable',
        attributes: [
          { name: 'name', value: name, origin },
          { name: 'value', value: code, origin },
        ],
        children: [],
        origin,
      },
    ],
    origin,
  }
  return validate([document], { rules: ownRules })
}
