/** Whom statements name for calls without a subscription: no id of one has brackets. */
export const noSubscription = '(no subscription)'

/** Whom statements name for what nobody can be charged for. */
export const nobody = '(unallocated)'
