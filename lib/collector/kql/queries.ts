import { contentPairs } from './content-pairs.ts'
import { contentRecent } from './content-recent.ts'
import { contentSearch } from './content-search.ts'
import { endUserCost } from './end-user-cost.ts'
import { gatewayCost } from './gateway-cost.ts'
import { ingestionCheck } from './ingestion-check.ts'
import type { KqlQuery } from './kql-query.ts'
import { quotaAlert } from './quota-alert.ts'
import { throttling } from './throttling.ts'
import { tokenCost } from './token-cost.ts'

/** Every query, in the order in which one would ask them. */
export const kqlQueries: readonly KqlQuery[] = [
  ingestionCheck,
  tokenCost,
  endUserCost,
  gatewayCost,
  quotaAlert,
  throttling,
  contentRecent,
  contentPairs,
  contentSearch,
]
