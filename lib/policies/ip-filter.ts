import { policy } from './policy.ts'

export const ipFilter = policy({
  name: 'ip-filter',
  title: 'TODO',
  summary: 'TODO',
  docs: 'https://learn.microsoft.com/azure/api-management/ip-filter-policy',
  category: 'authentication-and-authorization',
  sections: ['inbound'],
  scopes: ['global', 'workspace', 'product', 'api', 'operation'],
  gateways: ['classic', 'v2', 'consumption', 'self-hosted', 'workspace'],
  attributes: {
    action: { doc: 'TODO', type: 'enum', values: ['allow', 'forbid'], required: true },
  },
  groups: [{ kind: 'at-least-one', of: ['address', 'addressRange'] }],
  children: {
    address: { doc: 'TODO', max: 'many', text: { doc: 'TODO', type: 'ip', required: true } },
    addressRange: {
      doc: 'TODO',
      max: 'many',
      attributes: {
        from: { doc: 'TODO', type: 'ip', required: true },
        to: { doc: 'TODO', type: 'ip', required: true },
      },
    },
  },
})
