import type { Rule } from '../rule.ts'

/** Text written in TypeScript does not become an expression. */
export const accidentalExpression: Rule = {
  code: 'accidental-expression',
  severity: 'error',
  summary: 'Text written in TypeScript does not become an expression.',
  docs: 'https://learn.microsoft.com/azure/api-management/api-management-policy-expressions',
  check({ values, report }) {
    for (const { name, value } of values) {
      if (value.kind !== 'literal' || value.origin.kind !== 'call') continue
      if (!/^\s*@[({]/.test(value.text)) continue
      report(
        value.origin,
        `${name} would become an expression: it begins with \`${value.text.trim().slice(0, 2)}\`.`,
        {
          hint: 'Write it with `csharp` if an expression is meant.',
        },
      )
    }
  },
}
