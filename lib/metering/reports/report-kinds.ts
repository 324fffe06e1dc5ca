/** What can be reported. */
export const reportKinds = ['usage', 'chargeback', 'reconcile', 'budgets'] as const

/** One of them. */
export type ReportKind = (typeof reportKinds)[number]
