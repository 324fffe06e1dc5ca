import type { Change } from '../plan/change.ts'
import type { ManagementClient } from './management-client.ts'
import type { Missing } from './preflight.ts'

/** Fragments that cannot be deleted, because policies that the plan does not touch include them. */
export async function deletionBlockers(
  client: ManagementClient,
  changes: readonly Change[],
): Promise<readonly Missing[]> {
  const touched = new Set(changes.map(({ path }) => path.toLowerCase()))
  const deleted = changes.filter(({ action, type }) => action === 'delete' && type === 'fragment')
  const found = await Promise.all(
    deleted.map(async ({ address, path }) => {
      const users = (await referencesTo(client, path)).filter(
        (each) => !touched.has(each.toLowerCase()),
      )
      if (users.length === 0) return []
      return [
        {
          address,
          message: `\`${address}\` cannot be deleted: ${users.join(', ')} include it.`,
          hint: 'Take the `include-fragment` out of them first.',
        },
      ]
    }),
  )
  return found.flat()
}

/** @see https://learn.microsoft.com/rest/api/apimanagement/policy-fragment/list-references */
async function referencesTo(client: ManagementClient, path: string): Promise<readonly string[]> {
  const { body } = await client.send({
    method: 'POST',
    path: `${path}/listReferences`,
    allow404: true,
  })
  const { value } = (body ?? {}) as { readonly value?: readonly { readonly id?: unknown }[] }
  return (value ?? []).map(
    ({ id }) =>
      /\/Microsoft\.ApiManagement\/service\/[^/]+(\/.*)$/i.exec(String(id))?.[1] ?? String(id),
  )
}
