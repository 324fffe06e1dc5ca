import { policy } from './policy.ts'

export const setBackendService = policy({
  name: 'set-backend-service',
  title: 'Set backend service',
  summary: 'Sends the request to another base URL, backend or Dapr service.',
  docs: 'https://learn.microsoft.com/azure/api-management/set-backend-service-policy',
  category: 'routing',
  sections: ['inbound', 'backend'],
  undocumentedSections: ['outbound', 'on-error'],
  scopes: ['global', 'workspace', 'product', 'api', 'operation'],
  gateways: ['classic', 'v2', 'consumption', 'self-hosted', 'workspace'],
  usage: {
    notes: [
      'An inherited `backend-id` can only be overridden with `backend-id`, not with `base-url`.',
      'The `sf-` attributes are for Service Fabric backends only.',
      'The Dapr form stands in inbound only, not at workspace scope, and needs a self-hosted gateway with Dapr enabled.',
    ],
  },
  attributes: {
    baseUrl: { doc: 'New base URL of the backend.', type: 'uri' },
    backendId: {
      doc: 'Name of a backend or pool in the service; `dapr` for a Dapr service.',
      type: 'resource-id',
      resource: 'backend',
      reserved: ['dapr'],
    },
    sfResolveCondition: {
      doc: 'Whether Service Fabric resolves the address again before a retry.',
      type: 'condition',
    },
    sfServiceInstanceName: { doc: 'Service Fabric instance, picked at run time.', type: 'string' },
    sfPartitionKey: { doc: 'Service Fabric partition key.', type: 'string' },
    sfReplicaType: {
      doc: 'Service Fabric replica that takes the request.',
      type: 'enum',
      values: ['primary', 'secondary'],
    },
    sfListenerName: { doc: 'Service Fabric listener that takes the request.', type: 'string' },
    daprAppId: { doc: 'Dapr app id of the service to call.', type: 'string' },
    daprMethod: { doc: 'Method or URL to call through Dapr.', type: 'string' },
    daprNamespace: { doc: 'Namespace in which the Dapr service runs.', type: 'string' },
  },
  groups: [
    {
      kind: 'exactly-one',
      of: ['baseUrl', 'backendId'],
      note: "Only Microsoft's C# toolkit says that both together are wrong.",
    },
    { kind: 'requires', if: 'sfListenerName', then: ['backendId'] },
    { kind: 'requires', if: 'backendId', is: ['dapr'], then: ['daprAppId', 'daprMethod'] },
    { kind: 'all-or-none', of: ['daprAppId', 'daprMethod'] },
    { kind: 'requires', if: 'daprNamespace', then: ['daprAppId'] },
  ],
})
