import { policy } from './policy.ts'

export const ipFilter = policy({
  name: 'ip-filter',
  title: 'Restrict caller IPs',
  summary: 'Lets calls pass or refuses them by the IP address of the caller.',
  docs: 'https://learn.microsoft.com/azure/api-management/ip-filter-policy',
  category: 'authentication-and-authorization',
  sections: ['inbound'],
  scopes: ['global', 'workspace', 'product', 'api', 'operation'],
  gateways: ['classic', 'v2', 'consumption', 'self-hosted', 'workspace'],
  usage: {
    notes: ['Filters of several scopes apply one after the other, in the order of evaluation.'],
  },
  attributes: {
    action: {
      doc: 'Whether only the listed callers pass, or all but them.',
      type: 'enum',
      values: ['allow', 'forbid'],
      required: true,
    },
  },
  groups: [{ kind: 'at-least-one', of: ['address', 'addressRange'] }],
  children: {
    address: {
      doc: 'A single address.',
      max: 'many',
      text: { doc: 'The address.', type: 'ip', required: true },
    },
    addressRange: {
      doc: 'A range of addresses.',
      max: 'many',
      attributes: {
        from: { doc: 'First address of the range.', type: 'ip', required: true },
        to: { doc: 'Last address of the range.', type: 'ip', required: true },
      },
    },
  },
})
