import { colors } from '../../diagnostics/color.ts'
import { countFindings } from '../../diagnostics/count-findings.ts'
import type { Finding } from '../../diagnostics/diagnostic.ts'
import { sortFindings } from '../../diagnostics/sort-findings.ts'
import {
  describeExpression,
  type ExpressionDescription,
} from '../../validate/describe-expression.ts'
import { show } from '../../workspace/build.ts'
import { locator } from '../../workspace/locate.ts'
import { hasColor, type Io } from '../io.ts'
import { report } from '../report.ts'

/** Checks one expression, prints what is known of it, and returns the exit code. */
export async function runCheckExpression(
  io: Io,
  given: string | undefined,
  options: { readonly json?: boolean },
): Promise<number> {
  const isStdin = given === undefined || given === '-'
  const source = {
    path: isStdin ? 'stdin' : 'expression',
    text: isStdin ? await io.stdin() : given,
  }
  const description = describeExpression(source)
  const findings = sortFindings(show(description.diagnostics, locator(io.cwd, '')))
  if (options.json) io.out(`${JSON.stringify(asData(description, findings), null, 2)}\n`)
  else {
    io.out(summary(io, description))
    report(io, findings, 'text', io.out)
  }
  return countFindings(findings).errors > 0 ? 1 : 0
}

const asData = ({ diagnostics, ...rest }: ExpressionDescription, findings: readonly Finding[]) => ({
  ...rest,
  findings,
  summary: countFindings(findings),
})

function summary(io: Io, { type, context, variables }: ExpressionDescription): string {
  const { bold, dim } = colors(hasColor(io))
  const uses = variables.map(({ name, use, type: read }) => {
    const details = [read, use === 'demand' ? 'must be set' : use === 'test' ? 'tested' : '']
    const shown = details.filter(Boolean).join(', ')
    return shown === '' ? name : `${name} (${shown})`
  })
  const rows = [
    ['type', type ? bold(type) : ''],
    ['context', context.join(', ')],
    ['variables', [...new Set(uses)].join(', ')],
  ]
  return rows
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${dim(name!.padEnd(11))}${value}\n`)
    .join('')
}
