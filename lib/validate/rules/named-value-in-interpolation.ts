import { lex } from '../../csharp/syntax/lex.ts'
import type { Token } from '../../csharp/syntax/token.ts'
import { spanInCode } from '../../xml/span-in-code.ts'
import { checkedCodes } from '../code.ts'
import type { Rule } from '../rule.ts'

/** Braces that are text around a hole; the service takes the hole for a named value. */
const tripled = /(?<!\{)(?:\{\{)+\{([A-Za-z0-9._-]+)\}(?:\}\})+(?!\})/g

/**
 * In `$"{{{name}}}"` C# sees a hole between braces that are text, but the service has replaced
 * `{{name}}` by a named value before.
 */
export const namedValueInInterpolation: Rule = {
  code: 'named-value-in-interpolation',
  severity: 'warning',
  summary: 'A hole of an interpolated string does not stand between braces, as named values do.',
  docs: 'https://learn.microsoft.com/azure/api-management/api-management-howto-properties',
  check(context) {
    for (const { code } of checkedCodes(context)) {
      if (!code.code.includes('{{')) continue
      for (const { text, start } of lex(code.code).tokens.flatMap(interpolated)) {
        for (const { 0: whole, 1: name, index } of text.matchAll(tripled)) {
          const from = start + index
          context.report(
            spanInCode(code, from, from + whole.length),
            `\`{{${name}}}\` is replaced by a named value before C# reads the hole.`,
            {
              hint: `Write a blank in the hole: \`{{{ ${name} }}}\`.`,
            },
          )
        }
      }
    }
  },
}

function interpolated(token: Token): readonly Token[] {
  return token.kind === 'interpolated' ? [token] : []
}
