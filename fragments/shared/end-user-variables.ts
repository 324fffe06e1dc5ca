import { variable } from '../../lib/index.ts'

/** What `endUser` keeps of the caller, for expressions; `unknown` where nobody said. */
export const endUserVariables = {
  user: variable.string('forwardedEndUserId'),
  tenant: variable.string('forwardedEndUserTenantId'),
  application: variable.string('clientApplicationId'),
  /** `header`, `token` or `unknown`. */
  source: variable.string('identitySource'),
} as const

/** The variable in which `entraClient` and `jwtClient` keep the token that they validated. */
export const clientToken = 'clientToken'
