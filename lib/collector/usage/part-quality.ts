import { tokensOf } from './tokens-of.ts'
import type { UsageQuality } from './usage-call.ts'
import type { UsagePart } from './usage-part.ts'

/** How good the tokens of a part are. Usage that cannot be read is as good as none. */
export function partQuality({ source, usage, usageSource }: UsagePart): UsageQuality {
  if (usage === undefined) {
    // An event that was too long has lost its usage, which the log may still bring.
    const isPending = usageSource === 'pending' || usageSource === 'response'
    return isPending ? 'pending' : 'none'
  }
  if (tokensOf(usage).flags.includes('unknown')) return 'none'
  switch (source) {
    case 'event':
    case 'legacy':
      return usageSource === 'estimate' ? 'estimate' : 'response'
    case 'llm-log':
    case 'correction':
      return source
    case 'gateway-log':
      return 'none'
    default:
      return source satisfies never
  }
}
