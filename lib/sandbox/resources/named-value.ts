import type { Behaviour, Write } from '../behaviour.ts'
import { merged, objectAt, type Properties, textAt } from '../properties.ts'
import { namedValueCalled } from '../references.ts'
import { fieldError } from '../refusal.ts'
import { pathOf } from '../resource-path.ts'

/**
 * A named value: a plain text, a secret, or a secret of Key Vault.
 * @see https://learn.microsoft.com/rest/api/apimanagement/named-value/create-or-update
 */
export const namedValue: Behaviour = {
  fields: ['displayName', 'value', 'secret', 'tags', 'keyVault'],
  isAsynchronous: true,
  check,
  prepare({ service, properties }) {
    const { keyVaultSecrets } = service.settings
    const keyVault = objectAt(properties, 'keyVault')
    const secret = keyVault && textAt(keyVault, 'secretIdentifier')
    if (secret !== undefined && keyVaultSecrets && !keyVaultSecrets.includes(secret)) {
      throw fieldError('keyVault', `Failed to read the secret '${secret}' from Key Vault.`)
    }
    return { ...properties, secret: keyVault !== undefined || properties['secret'] === true }
  },
  store(write, before) {
    const was = before && textAt(before, 'displayName')
    const is = textAt(write.properties, 'displayName')
    if (was !== undefined && is !== undefined && was !== is) rename(write, was, is)
    return write.properties
  },
  patch(before, patch) {
    const { value: _value, keyVault: _keyVault, ...rest } = before
    const replacesSource = 'value' in patch || 'keyVault' in patch
    return merged(replacesSource ? rest : before, patch)
  },
  show(_service, { value, keyVault, ...rest }) {
    if (keyVault) {
      const lastStatus = { code: 'Success', timeStampUtc: new Date().toISOString() }
      return { ...rest, keyVault: { ...keyVault, lastStatus } }
    }
    return rest['secret'] === true ? rest : { ...rest, value }
  },
}

function check({ service, path, properties }: Write): void {
  const displayName = textAt(properties, 'displayName')
  if (displayName === undefined) throw fieldError('displayName', 'DisplayName is required.')
  if (!/^[A-Za-z0-9\-._]{1,256}$/.test(displayName)) {
    const message =
      'DisplayName may contain only letters, digits, periods, dashes and underscores, at most 256.'
    throw fieldError('displayName', message)
  }
  const namesake = namedValueCalled(service.store.all(), path.scope, displayName)
  if (namesake && namesake.path.toLowerCase() !== path.text.toLowerCase()) {
    throw fieldError('displayName', `A property named '${displayName}' already exists.`)
  }
  checkSource(properties)
  const tags = properties['tags'] ?? []
  if (!Array.isArray(tags) || tags.length > 32 || tags.some((each) => typeof each !== 'string')) {
    throw fieldError('tags', 'Tags must be at most 32 texts.')
  }
}

function checkSource(properties: Properties): void {
  const { value, keyVault } = properties
  if (value !== undefined && keyVault !== undefined) {
    throw fieldError('value', 'Value and KeyVault cannot be specified together.')
  }
  if (keyVault !== undefined) {
    const identifier = textAt(objectAt(properties, 'keyVault') ?? {}, 'secretIdentifier')
    if (/^https:\/\/[^/]+\/secrets\/[^/]+(?:\/[^/]+)?$/.test(identifier ?? '')) return
    throw fieldError('keyVault', 'SecretIdentifier is not the address of a Key Vault secret.')
  }
  if (typeof value !== 'string' || value.trim() === '') {
    throw fieldError('value', 'Value is required and may not be blank.')
  }
  if (value.length > 4096) throw fieldError('value', 'Value may have at most 4096 characters.')
}

/** Policies and all else follow a named value to its new name. */
function rename({ service: { store }, path }: Write, was: string, is: string): void {
  for (const { path: other, properties } of store.all()) {
    if (pathOf(other)?.scope !== path.scope) continue
    const text = JSON.stringify(properties)
    const renamed = text.replaceAll(`{{${was}}}`, `{{${is}}}`)
    if (renamed !== text) store.set(other, JSON.parse(renamed))
  }
}
