import { policy } from './policy.ts'

export const setBackendService = policy({
  name: 'set-backend-service',
  title: 'TODO',
  summary: 'TODO',
  docs: 'https://learn.microsoft.com/azure/api-management/set-backend-service-policy',
  category: 'routing',
  sections: ['inbound', 'backend'],
  scopes: ['global', 'workspace', 'product', 'api', 'operation'],
  gateways: ['classic', 'v2', 'consumption', 'self-hosted', 'workspace'],
  attributes: {
    baseUrl: { doc: 'TODO', type: 'uri' },
    backendId: { doc: 'TODO', type: 'resource-id' },
    sfResolveCondition: { doc: 'TODO', type: 'condition' },
    sfServiceInstanceName: { doc: 'TODO', type: 'string' },
    sfPartitionKey: { doc: 'TODO', type: 'string' },
    sfReplicaType: { doc: 'TODO', type: 'enum', values: ['primary', 'secondary'] },
    sfListenerName: { doc: 'TODO', type: 'string' },
    daprAppId: { doc: 'TODO', type: 'string' },
    daprMethod: { doc: 'TODO', type: 'string' },
    daprNamespace: { doc: 'TODO', type: 'string' },
  },
  groups: [
    { kind: 'exactly-one', of: ['baseUrl', 'backendId'] },
    { kind: 'requires', if: 'sfListenerName', then: ['backendId'] },
    {
      kind: 'requires',
      if: 'backendId',
      then: ['daprAppId', 'daprMethod'],
    } /* when: backend-id is dapr */,
    { kind: 'requires', if: 'daprAppId', then: ['daprMethod'] },
    { kind: 'requires', if: 'daprMethod', then: ['daprAppId'] },
    { kind: 'requires', if: 'daprNamespace', then: ['daprAppId'] },
  ],
})
