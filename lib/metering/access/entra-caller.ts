import { visibleText } from '../../collector/render/visible-text.ts'
import type { EntraAccess } from '../../collector/settings/collector-settings.ts'
import { entraRoles } from '../../collector/settings/entra-roles.ts'
import type { Caller, Refusal } from './caller.ts'
import type { EntraClaims } from './entra-claims.ts'

/** What somebody whose token was checked may do, by their app roles. */
export function entraCaller(claims: EntraClaims, access: EntraAccess): Caller | Refusal {
  const { readRole, sendRole, ownRole } = entraRoles(access)
  const { roles } = claims
  const name = nameOf(claims)
  const maySend = roles.includes(sendRole)
  if (roles.includes(readRole)) return { name, mayRead: true, mayReadBill: true, maySend }
  const mayRead = roles.includes(ownRole)
  if (mayRead || maySend) {
    const subscriptions = mayRead ? subscriptionsOf(claims, access) : []
    return { name, subscriptions, mayRead, mayReadBill: false, maySend }
  }
  return {
    status: 403,
    message: `${name} has none of the app roles ${readRole}, ${ownRole} and ${sendRole}.`,
    challenge: 'Bearer error="insufficient_scope"',
  }
}

/** Those of anybody who uses an application are not those of the application. */
function subscriptionsOf(claims: EntraClaims, { subscriptions = {} }: EntraAccess) {
  const { object, app, isForUser, groups } = claims
  const ids = new Set(
    [object, isForUser ? undefined : app, ...groups].map((id) => id?.toLowerCase()),
  )
  const own = Object.entries(subscriptions).filter(([id]) => ids.has(id.toLowerCase()))
  return [...new Set(own.flatMap(([, each]) => each))].sort()
}

/** A name that people know, and the id that it cannot be mistaken for another by. */
function nameOf({ object, app, userName }: EntraClaims): string {
  const name = userName ?? app
  const names = name === object ? [name] : [name, object && name ? `(${object})` : object]
  const text = names.filter((each) => each !== undefined).join(' ')
  return text === '' ? 'unknown' : visibleText(text.replace(/\s+/g, ' ')).slice(0, 200)
}
