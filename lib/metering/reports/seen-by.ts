import type { GroupKey } from '../../collector/reports/group-key.ts'
import { groupKey } from '../../collector/reports/group-key.ts'
import type { UsageFilter } from '../../stores/usage-query.ts'
import type { Caller } from '../access/caller.ts'

/** What of a caller decides what they see. */
export type Reader = Pick<Caller, 'subscriptions'>

/** Who sees everything: a person at the command line has the store itself. */
export const everything: Reader = {}

/** Who sees nothing. */
export const nobody: Reader = { subscriptions: [] }

const subscription = groupKey('subscription') as GroupKey

/** The filters of a question, and that of the subscriptions that its reader sees. */
export const seenBy = (
  { subscriptions }: Reader,
  filters: readonly UsageFilter[],
): readonly UsageFilter[] =>
  subscriptions === undefined ? filters : [...filters, { key: subscription, values: subscriptions }]
