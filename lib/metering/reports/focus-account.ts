import type { FocusAccount } from '../../collector/render/focus-charge.ts'
import type { Collector } from '../collector.ts'

/** Whose account exports in the columns of FOCUS name. */
export const focusAccount = (
  { settings }: Pick<Collector, 'settings'>,
  currency: string,
): FocusAccount => ({ ...(settings.account ?? { id: 'usage-collector' }), currency })
