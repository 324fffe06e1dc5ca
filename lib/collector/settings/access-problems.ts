import type { AccessKey, CollectorSettings, EntraAccess } from './collector-settings.ts'
import { entraRoles } from './entra-roles.ts'
import { repeated } from './repeated.ts'

/** What contradicts itself in access that fits the schema; keys are not shown. */
export function accessProblems({ access = {} }: CollectorSettings): readonly string[] {
  const { keys = [], entra } = access
  return [
    ...repeated(keys, ({ key }) => key).map(
      ([at, before]) =>
        `\`access.keys[${at}].key\` is the key of \`access.keys[${before}]\`: give it its own.`,
    ),
    ...repeated(keys, ({ name }) => name).map(
      ([at, before]) =>
        `\`access.keys[${at}]\` has the name of \`access.keys[${before}]\`: logs could not tell them apart.`,
    ),
    ...keys.flatMap(keyProblems),
    ...(entra ? entraProblems(entra) : []),
  ]
}

function keyProblems({ read = true, send = false, subscriptions }: AccessKey, at: number) {
  const path = `access.keys[${at}]`
  if (!read && !send) return [`\`${path}\` opens nothing: it may neither \`read\` nor \`send\`.`]
  return !read && subscriptions
    ? [`\`${path}.subscriptions\` are those that a key sees, and this one may not \`read\`.`]
    : []
}

function entraProblems(entra: EntraAccess): readonly string[] {
  const ids = Object.keys(entra.subscriptions ?? {})
  const roles = Object.entries(entraRoles(entra))
  return [
    ...ids
      .filter((id) => !guid.test(id))
      .map(
        (id) =>
          `\`access.entra.subscriptions.${id}\` is not the id of a user, an application or a group, which is a GUID.`,
      ),
    ...repeated(ids, (id) => id.toLowerCase()).map(
      ([at, before]) =>
        `\`access.entra.subscriptions.${ids[at]}\` and \`${ids[before]}\` are the same: case does not matter.`,
    ),
    ...repeated(roles, ([, role]) => role).map(
      ([at, before]) =>
        `\`access.entra.${roles[at]![0]}\` is the role of \`${roles[before]![0]}\`: each needs its own.`,
    ),
  ]
}

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
