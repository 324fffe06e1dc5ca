import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { ArmDeployment } from '../../_support/arm-deployment.ts'
import { deployed, only } from '../../_support/infrastructure.ts'

test('data is kept as long as it is said, and captured prompts no longer', () => {
  const made = deployed({ hubDays: 3, payloadDays: 5, logDays: 90, rawDays: 60 })
  const { retentionDescription } = only(made, 'Microsoft.EventHub/namespaces/eventhubs')
    .properties as { readonly retentionDescription: object }
  assert.equal(retentionDescription, { cleanupPolicy: 'Delete', retentionTimeInHours: 72 })
  const workspace = only(made, 'Microsoft.OperationalInsights/workspaces')
  assert.is(workspace.properties['retentionInDays'], 90)
  const { policy } = only(made, 'Microsoft.Storage/storageAccounts/managementPolicies')
    .properties as unknown as {
    readonly policy: {
      readonly rules: readonly {
        readonly definition: { readonly actions: object; readonly filters: object }
      }[]
    }
  }
  const [{ definition } = { definition: undefined }] = policy.rules
  assert.equal(definition?.actions, {
    baseBlob: { delete: { daysAfterCreationGreaterThan: 5 } },
  })
  assert.equal(definition?.filters, {
    blobTypes: ['blockBlob'],
    prefixMatch: ['payloads/', 'events/'],
  })
})

test('events are stored as blobs only where that is wanted, by an identity for this alone', () => {
  const hubOf = (made: ArmDeployment) => only(made, 'Microsoft.EventHub/namespaces/eventhubs')
  assert.is(hubOf(deployed()).properties['captureDescription'], undefined)
  const { captureDescription } = hubOf(deployed({ captureEvents: true })).properties as {
    readonly captureDescription: {
      readonly destination: { readonly identity: { readonly userAssignedIdentity: string } }
    }
  }
  const { userAssignedIdentity } = captureDescription.destination.identity
  assert.ok(userAssignedIdentity.endsWith('/userAssignedIdentities/contoso-usage-capture'))
})

test('the throughput grows by itself unless it may not', () => {
  const unitsOf = (maximumThroughputUnits: number) => {
    const { properties } = only(
      deployed({ maximumThroughputUnits }),
      'Microsoft.EventHub/namespaces',
    )
    return [properties['isAutoInflateEnabled'], properties['maximumThroughputUnits']]
  }
  assert.equal(unitsOf(1), [false, 0])
  assert.equal(unitsOf(20), [true, 20])
})

test.run()
