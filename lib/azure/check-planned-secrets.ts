import type { Change } from '../plan/change.ts'
import { markOf } from '../plan/mark.ts'
import { UserError } from '../workspace/user-error.ts'
import { isFingerprintOf } from './fingerprint.ts'

/**
 * Refuses other secrets than those that a saved plan was made with: its marks would say of them
 * what is not so. Of a plan that was made without them, nothing tells.
 */
export async function checkPlannedSecrets(
  changes: readonly Change[],
  env: Readonly<Record<string, string | undefined>>,
): Promise<void> {
  for (const { type, after, secret } of changes) {
    const value = secret && env[secret]
    const planned = after && markOf(type, after)?.fingerprint
    if (!value || planned === undefined || (await isFingerprintOf(planned, value))) continue
    throw new UserError(`\`${secret}\` is not the secret that the plan was made with.`, {
      hint: 'Make a new plan with `diff --out`.',
    })
  }
}
