import { type Colors, colors } from '../diagnostics/color.ts'
import type { Change } from './change.ts'
import type { Plan } from './plan.ts'
import { planSummary, signs, warningsOf } from './plan-summary.ts'
import { inBlocks, renderDifferences, renderUnifiedDiff } from './render-change.ts'
import { placeOf, sourceAt } from './source-at.ts'

/** A plan for a terminal: a line for each change, what differs, and where it was written. */
export function renderPlan(plan: Plan, { color }: { readonly color: boolean }): string {
  const paint = colors(color)
  if (plan.changes.length === 0) {
    return `${paint.green('✔')} Nothing to change: ${plan.unchanged.length} resources are as they should be.\n`
  }
  const changes = plan.changes.map((change) => renderChange(change, paint))
  return `${inBlocks(changes).trimEnd()}\n\n${paint.bold(planSummary(plan))}\n`
}

const paintOf = {
  create: 'green',
  update: 'yellow',
  delete: 'red',
} as const satisfies Record<Change['action'], keyof Colors>

function renderChange(change: Change, paint: Colors): string {
  const { action, address, before, after } = change
  const place = placeAt(change)
  const head = `  ${paint[paintOf[action]](signs[action])} ${paint.bold(address)}`
  const warnings = warningsOf(change).map((each) => `      ${paint.yellow(`! ${each}`)}`)
  const details =
    action === 'update' && before && after
      ? [
          ...renderDifferences(change.differences, paint, (line) => placeAt(change, line)),
          ...renderUnifiedDiff(before, after, paint),
        ]
      : []
  return [head + (place ? `  ${paint.dim(place)}` : ''), ...warnings, ...details].join('\n')
}

function placeAt(change: Change, line?: number): string | undefined {
  const source = sourceAt(change, line)
  return source && placeOf(source)
}
