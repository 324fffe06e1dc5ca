import type { ProblemCode } from '../csharp/syntax/token.ts'
import type { Severity } from '../diagnostics/diagnostic.ts'
import { spanInCode } from '../xml/span-in-code.ts'
import { checkedCodes } from './code.ts'
import type { Rule } from './rule.ts'

/** A rule that reports what the parser or the checker of C# found under the rule's code. */
export const csharpRule = (
  code: ProblemCode,
  severity: Severity,
  summary: string,
  docs: string,
): Rule => ({
  code,
  severity,
  summary,
  docs,
  check(context) {
    for (const { code: node, checked } of checkedCodes(context)) {
      for (const problem of checked.problems) {
        if (problem.code !== code) continue
        const place = spanInCode(node, problem.start, problem.end)
        context.report(place, problem.message, problem.hint ? { hint: problem.hint } : {})
      }
    }
  },
})
