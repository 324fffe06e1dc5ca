import { policy } from './policy.ts'

export const invokeRequest = policy({
  name: 'invoke-request',
  title: 'TODO',
  summary: 'TODO',
  category: 'undocumented',
  sections: ['inbound', 'backend', 'outbound', 'on-error'],
  scopes: [],
  gateways: [],
  attributes: {
    method: { doc: 'TODO', type: 'string', undocumented: true },
    url: { doc: 'TODO', type: 'uri', undocumented: true },
    backendId: { doc: 'TODO', type: 'resource-id', undocumented: true },
    responseVariableName: { doc: 'TODO', type: 'variable-name', undocumented: true },
  },
  children: {
    header: {
      doc: 'TODO',
      max: 'many',
      attributes: {
        name: { doc: 'TODO', type: 'header-name', required: true, undocumented: true },
        value: { doc: 'TODO', type: 'string', undocumented: true },
      },
    },
    body: { doc: 'TODO', text: { doc: 'TODO', type: 'any', required: true } },
  },
  undocumented: { children: ['value'] },
})
