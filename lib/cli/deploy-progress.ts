import type { ApplyEvent } from '../azure/apply-plan.ts'
import { explainFailure } from '../azure/explain-failure.ts'
import { colors } from '../diagnostics/color.ts'
import type { Change } from '../plan/change.ts'
import { counted } from './counted.ts'
import { hasColor, type Io } from './io.ts'

const words = {
  create: 'created',
  update: 'updated',
  delete: 'deleted',
} as const satisfies Record<Change['action'], string>

/** A line that a terminal breaks in two cannot be cleared. */
const narrowest = 80

/**
 * Shows what a deployment does: plain lines in the order of the plan, and on a terminal below them
 * what is under way.
 */
export function deployProgress(io: Io, plan: readonly string[]): (event: ApplyEvent) => void {
  const { green, red, yellow, dim, bold } = colors(hasColor(io))
  const underWay = new Set<string>()
  const done = new Map<string, string>()
  const told = new Set<string>()
  let isInOrder = true
  const clear = () => io.isTTY && io.err('\r\u001b[K')
  const line = (text: string): void => {
    clear()
    io.err(`${text}\n`)
  }
  const status = (): void => {
    if (!io.isTTY || underWay.size === 0) return
    const text = `  ${done.size}/${plan.length} ${[...underWay].join(', ')}`
    io.err(dim(`${text.slice(0, narrowest - 3)} …`))
  }
  /** What is done is told when all is that the plan has before it; after a failure, at once. */
  const tell = (): void => {
    for (const address of plan) {
      const text = done.get(address)
      if (text === undefined && isInOrder) return
      if (text === undefined || told.has(address)) continue
      told.add(address)
      line(text)
    }
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
        tell()
        break
      case 'failed':
        underWay.delete(event.change.address)
        isInOrder = false
        tell()
        line(`  ${red('✘')} ${bold(event.change.address)}`)
        for (const { message, place, sent } of explainFailure(event.change, event.error)) {
          line(`      ${message}`)
          if (place) line(dim(`      ${place}${sent ? `  (${sent} of what was sent)` : ''}`))
        }
        break
      case 'undoing':
        isInOrder = false
        tell()
        line(`Undoing ${counted(event.changes, 'change')}, the last one first:`)
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
