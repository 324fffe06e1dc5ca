import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { ArmDeployment } from '../../_support/arm-deployment.ts'
import { readBicep } from '../../_support/bicep.ts'
import { bicepFiles, deployed, textOf } from '../../_support/infrastructure.ts'

/** @see https://learn.microsoft.com/azure/role-based-access-control/built-in-roles */
const roles: Readonly<Record<string, string>> = {
  '2b629674-e913-4c01-ae53-ef4638d8f975': 'Azure Event Hubs Data Sender',
  '3b03c2da-16b3-4a49-8834-0f8130efdd3b': 'Log Analytics Data Reader',
  '4633458b-17de-408a-b874-0445c86b69e6': 'Key Vault Secrets User',
  '72fafb9e-0641-4937-9268-a91bfd8191a3': 'Cost Management Reader',
  '974c5e8b-45b9-4653-ba55-5f855dd0fb88': 'Storage Queue Data Contributor',
  'a638d3c7-ab3a-418d-83e6-5f17a39d4fde': 'Azure Event Hubs Data Receiver',
  'b7e6dc6d-f1e8-4753-8033-0f276bb0955b': 'Storage Blob Data Owner',
  'ba92f5b4-2d11-453d-a403-e96b0029c9fe': 'Storage Blob Data Contributor',
}

const app = 'contoso-usage'
const gateway = 'contoso-apim'

/** `principal: role on the type of the resource`, sorted. */
const assigned = (made: ArmDeployment): readonly string[] =>
  made.resources
    .filter(({ type }) => type === 'Microsoft.Authorization/roleAssignments')
    .map(({ scope, properties }) => {
      const [, principal] = /^principal of (.+)$/.exec(String(properties['principalId'])) ?? []
      const id = String(properties['roleDefinitionId']).split('/').at(-1)!
      const place = scope?.split('/').slice(-2).join('/') ?? 'the scope of the deployment'
      return `${principal}: ${roles[id] ?? 'a role of its own'} on ${place}`
    })
    .sort()

const usual = [
  `${gateway}: Azure Event Hubs Data Sender on eventhubs/ai-usage`,
  `${app}: Azure Event Hubs Data Receiver on eventhubs/ai-usage`,
  `${app}: Key Vault Secrets User on vaults/contoso-usage`,
]

test('every identifier of a role is that of the built-in role whose name it has', () => {
  const used = new Set<string>()
  for (const path of bicepFiles) {
    for (const { kind, name, value } of readBicep(textOf(path)).declarations) {
      if (kind !== 'var' || value?.kind !== 'literal') continue
      const role = roles[String(value.value)]
      const words = role?.split(' ').join('') ?? ''
      assert.is(name, `${words.slice(0, 1).toLowerCase()}${words.slice(1)}`, path)
      used.add(String(value.value))
    }
  }
  assert.equal([...used].sort(), Object.keys(roles))
})

test('no identifier of a role stands elsewhere in the files', () => {
  const all = bicepFiles.flatMap((path) =>
    [...textOf(path).matchAll(/[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}/g)].map(([id]) => id),
  )
  for (const id of all) assert.ok(id in roles, id)
})

test('app and gateway get the roles that they need, where they need them', () => {
  const made = deployed({ billScope: 'none' })
  const { name } = made.resources.find(({ type }) => type === 'Microsoft.Storage/storageAccounts')!
  const storage = [
    `${app}: Storage Blob Data Owner on storageAccounts/${name}`,
    `${app}: Storage Queue Data Contributor on storageAccounts/${name}`,
  ]
  assert.equal(assigned(made), [...usual, ...storage].sort())
})

/** The roles that a deployment gives besides the usual ones. */
const moreWith = (parameters: Readonly<Record<string, unknown>>): readonly string[] => {
  const before = assigned(deployed({ billScope: 'none' }))
  return assigned(deployed({ billScope: 'none', ...parameters })).filter(
    (each) => !before.includes(each),
  )
}

test('a role that a feature needs is given with the feature only', () => {
  assert.equal(moreWith({ billScope: 'subscription' }), [
    `${app}: Cost Management Reader on the scope of the deployment`,
  ])
  assert.equal(moreWith({ gatewayLogs: 'workspace' }), [
    `${app}: Log Analytics Data Reader on workspaces/contoso-usage`,
  ])
  assert.equal(moreWith({ gatewayLogs: 'both' }), [])
  assert.equal(moreWith({ capturePayloads: true }), [
    `${gateway}: Storage Blob Data Contributor on containers/payloads`,
  ])
  assert.equal(moreWith({ captureEvents: true }), [
    `${app}-capture: Storage Blob Data Contributor on containers/events`,
  ])
  assert.equal(moreWith({ suspendSubscriptions: true }), [
    `${app}: a role of its own on service/contoso-apim`,
  ])
})

test('the bill of a resource group is read there', () => {
  const made = deployed({ billScope: 'resourceGroup', billResourceGroup: 'models' })
  const [reader, ...others] = made.resources.filter(
    ({ type, scope }) => type.endsWith('/roleAssignments') && scope === undefined,
  )
  assert.equal(others, [])
  assert.match(reader!.id, /\/resourceGroups\/models\/providers\/Microsoft\.Authorization\//)
})

test('who suspends subscriptions can change nothing else of the gateway', () => {
  const made = deployed({ suspendSubscriptions: true, apimResourceGroup: 'gateway' })
  const role = made.resources.find(({ type }) => type.endsWith('/roleDefinitions'))!
  assert.equal(role.properties['permissions'], [
    {
      actions: [
        'Microsoft.ApiManagement/service/subscriptions/read',
        'Microsoft.ApiManagement/service/subscriptions/write',
      ],
    },
  ])
  const scopes = ['/subscriptions/collector-subscription/resourceGroups/gateway']
  assert.equal(role.properties['assignableScopes'], scopes)
  const used = made.resources.filter(({ properties }) =>
    String(properties['roleDefinitionId']).endsWith(`/${role.name}`),
  )
  assert.is(used.length, 1)
  assert.equal(
    deployed().resources.filter(({ type }) => type.endsWith('/roleDefinitions')),
    [],
  )
})

test.run()
