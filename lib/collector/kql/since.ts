import type { KqlOptions } from './kql-query.ts'

/** Where a query begins to look: at the beginning of a day, as prices and budgets do. */
export const since = ({ days }: KqlOptions): string => `let since = startofday(ago(${days}d));`
