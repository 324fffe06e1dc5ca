import type { ApplyEvent } from '../azure/apply-plan.ts'
import { explainFailure } from '../azure/explain-failure.ts'
import { colors } from '../diagnostics/color.ts'
import type { Change } from '../plan/change.ts'
import { hasColor, type Io } from './io.ts'

const words = {
  create: 'created',
  update: 'updated',
  delete: 'deleted',
} as const satisfies Record<Change['action'], string>

/**
 * Shows what a deployment does: plain lines in the order of the plan, and on a terminal below them
 * what is under way.
 */
export function deployProgress(io: Io, plan: readonly string[]): (event: ApplyEvent) => void {
  const { green, red, yellow, dim, bold } = colors(hasColor(io))
  const underWay = new Set<string>()
  const done = new Map<string, string>()
  let printed = 0
  const clear = () => io.isTTY && io.err('\r\u001b[K')
  const line = (text: string): void => {
    clear()
    io.err(`${text}\n`)
  }
  const status = (): void => {
    if (!io.isTTY || underWay.size === 0) return
    io.err(dim(`  ${done.size}/${plan.length} ${[...underWay].join(', ').slice(0, 70)} …`))
  }
  /** What is done is told when all that the plan has before it is. */
  const printDone = (): void => {
    for (; printed < plan.length && done.has(plan[printed]!); printed++) {
      line(done.get(plan[printed]!)!)
    }
  }
  const printAllDone = (): void => {
    for (const address of plan.slice(printed)) {
      const text = done.get(address)
      if (text !== undefined) line(text)
    }
    printed = plan.length
  }
  return (event) => {
    switch (event.kind) {
      case 'started':
        underWay.add(event.change.address)
        clear()
        break
      case 'done':
        underWay.delete(event.change.address)
        done.set(
          event.change.address,
          `  ${green('✔')} ${words[event.change.action]} ${event.change.address}`,
        )
        clear()
        printDone()
        break
      case 'failed':
        underWay.delete(event.change.address)
        printAllDone()
        line(`  ${red('✘')} ${bold(event.change.address)}`)
        for (const { message, place, sent } of explainFailure(event.change, event.error)) {
          line(`      ${message}`)
          if (place) line(dim(`      ${place}${sent ? `  (${sent} of what was sent)` : ''}`))
        }
        break
      case 'undoing':
        printAllDone()
        line(`Undoing ${event.changes} changes, the last one first:`)
        break
      case 'undone':
        line(`  ${yellow('↶')} ${event.address}`)
        break
      case 'not-undone':
        line(`  ${red('✘')} ${event.left.address}: ${event.left.reason}`)
        break
    }
    status()
  }
}
