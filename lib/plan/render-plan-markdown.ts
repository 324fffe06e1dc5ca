import type { Change } from './change.ts'
import type { Plan } from './plan.ts'
import { planSummary, signs, warningsOf } from './plan-summary.ts'
import { placeOf, sourceAt } from './source-at.ts'
import { unifiedDiff } from './unified-diff.ts'

/** A plan as Markdown, for a comment on a pull request. */
export function renderPlanMarkdown(
  plan: Plan,
  { environment }: { readonly environment: string },
): string {
  const title = `## API Management, environment \`${environment}\``
  if (plan.changes.length === 0) {
    return `${title}\n\nNothing to change: ${plan.unchanged.length} resources are as they should be.\n`
  }
  const rows = plan.changes.map(row)
  const table = ['| | resource | source |', '| --- | --- | --- |', ...rows].join('\n')
  const details = plan.changes.map(detail).filter((each) => each !== '')
  return `${[title, `**${planSummary(plan)}**`, table, ...details].join('\n\n')}\n`
}

function row(change: Change): string {
  const source = sourceAt(change)
  const warnings = warningsOf(change).map((each) => `<br>⚠ ${each}`)
  const place = source ? `\`${placeOf(source)}\`` : ''
  const address = change.address.replaceAll('|', '\\|')
  return `| \`${signs[change.action]}\` | \`${address}\`${warnings.join('')} | ${place} |`
}

function detail({ action, address, before, after }: Change): string {
  if (action === 'delete') return ''
  const lines = unifiedDiff(before, after ?? before!).map(({ kind, text }) =>
    kind === '@' ? text : `${kind}${text}`,
  )
  if (lines.length === 0) return ''
  const text = lines.join('\n')
  const fence = '`'.repeat(Math.max(3, longestRun(text) + 1))
  return `<details><summary><code>${address}</code></summary>\n\n${fence}diff\n${text}\n${fence}\n\n</details>`
}

/** The longest run of backticks, which a fence has to outdo. */
const longestRun = (text: string): number =>
  Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length))
