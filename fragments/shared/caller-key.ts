import { context, type Expression, type StringExpression, text } from '../../lib/index.ts'
import { endUserVariables } from './end-user-variables.ts'

/**
 * Whose calls belong together: those of a `subscription` (without one, of an address), a `product`,
 * an `application` or `end-user` as `endUser` knows them, which stands above, a `user` of the developer
 * portal, or an `ip` address. Calls of nobody in particular belong together, too.
 */
export type Caller = 'subscription' | 'product' | 'application' | 'end-user' | 'user' | 'ip'

/** One of the usual keys, or an expression of your own. */
export type CallerKey = Caller | Expression<string>

const keys = {
  subscription: (prefix) =>
    text`${prefix}subscription:${context.subscription.optional.id.or(context.request.ipAddress)}`,
  product: (prefix) => text`${prefix}product:${context.product.optional.id.or('none')}`,
  application: (prefix) => text`${prefix}application:${endUserVariables.application.or('unknown')}`,
  'end-user': (prefix) => text`${prefix}end-user:${endUserVariables.user.or('unknown')}`,
  user: (prefix) => text`${prefix}user:${context.user.optional.id.or('none')}`,
  ip: (prefix) => text`${prefix}ip:${context.request.ipAddress}`,
} as const satisfies Record<Caller, (prefix: string) => StringExpression>

/**
 * A text that is the same for all calls that belong together. It begins with what it names, so that
 * no user can have the key of a subscription.
 */
export const callerKey = (key: CallerKey, prefix = ''): Expression<string> => {
  if (typeof key === 'string') return keys[key](prefix)
  return prefix === '' ? key : text`${prefix}${key}`
}
