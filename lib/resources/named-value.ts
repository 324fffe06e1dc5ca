import { callSite } from '../diagnostics/call-site.ts'
import type { CallSite } from '../diagnostics/source.ts'
import type { NamedValueText } from '../expressions/expression.ts'
import { type ResourceOf, resource } from './resource.ts'

/** What every named value may have. */
export interface NamedValueOptions {
  /** The name in `{{…}}`, where it is not the id. */
  readonly displayName?: string
  readonly tags?: readonly string[]
}

/** Where a named value comes from. */
export type NamedValueSource =
  | { readonly value: string }
  | { readonly environmentVariable: string }
  | { readonly secretIdentifier: string; readonly identityClientId?: string }

/**
 * A named value of the project. It is its own reference: what takes `namedValue('…')` takes it,
 * and gets `{{…}}` with its name.
 */
export interface NamedValue
  extends ResourceOf<'named-value', NamedValueSource & NamedValueOptions>,
    NamedValueText {
  readonly origin: CallSite
}

/**
 * A named value that everyone may see.
 * @see https://learn.microsoft.com/azure/api-management/api-management-howto-properties
 */
export function plainNamedValue(
  id: string,
  value: string,
  options: NamedValueOptions = {},
): NamedValue {
  return named(id, { ...options, value }, callSite(plainNamedValue))
}

/**
 * A secret that the environment holds when the project is deployed. Neither the sources nor the
 * output hold it, only the variable's name.
 */
export function secretNamedValue(
  id: string,
  options: {
    /** The environment variable that holds the secret. */
    readonly environmentVariable: string
  } & NamedValueOptions,
): NamedValue {
  return named(id, options, callSite(secretNamedValue))
}

/** A secret that the service reads from Key Vault. */
export function keyVaultNamedValue(
  id: string,
  options: {
    /** `https://<vault>.vault.azure.net/secrets/<name>`; with a version it never changes. */
    readonly secretIdentifier: string
    /** The client id of a user-assigned identity; without it the system-assigned one reads. */
    readonly identityClientId?: string
  } & NamedValueOptions,
): NamedValue {
  return named(id, options, callSite(keyVaultNamedValue))
}

/** A named value that the configuration holds: no line of the sources made it. */
export const settingNamedValue = (
  id: string,
  setting: NamedValueSource & NamedValueOptions,
): NamedValue => named(id, setting, { kind: 'call', trace: {}, keys: [] })

function named(
  id: string,
  options: NamedValueSource & NamedValueOptions,
  origin: CallSite,
): NamedValue {
  const made = resource('named-value', id, options, origin)
  const text = `{{${displayNameOf(made)}}}`
  const value = { ...made, kind: 'literal', text, namedValues: true }
  return Object.freeze(value) as unknown as NamedValue
}

/** The name between the braces. */
export const displayNameOf = ({ id, options }: Pick<NamedValue, 'id' | 'options'>): string => {
  const displayName: unknown = options?.displayName
  return typeof displayName === 'string' ? displayName : id
}
