import { policy } from './policy.ts'

export const setHeader = policy({
  name: 'set-header',
  title: 'Set HTTP header',
  summary: 'Adds, replaces, extends or removes a header of the request or response.',
  docs: 'https://learn.microsoft.com/azure/api-management/set-header-policy',
  category: 'transformation',
  sections: ['inbound', 'backend', 'outbound', 'on-error'],
  scopes: ['global', 'workspace', 'product', 'api', 'operation'],
  gateways: ['classic', 'v2', 'consumption', 'self-hosted', 'workspace'],
  usage: {
    notes: [
      'Several values become one list with commas, except for headers that hold commas or dates, such as `Set-Cookie` or `User-Agent`.',
      '`Server` cannot be removed.',
      '`Connection`, `Content-Length`, `Keep-Alive` and `Transfer-Encoding` can be neither changed nor removed.',
      'To set several values, list them in one policy or repeat it with `override`.',
    ],
  },
  attributes: {
    name: { doc: 'Name of the header.', type: 'header-name', required: true },
    existsAction: {
      doc: 'What to do when the header is there already.',
      type: 'enum',
      values: ['override', 'skip', 'append', 'delete'],
      default: 'override',
    },
  },
  groups: [
    {
      kind: 'requires',
      if: 'existsAction',
      is: ['override', 'skip', 'append'],
      then: ['value'],
      certain: false,
    },
  ],
  children: {
    value: {
      doc: 'A value of the header.',
      max: 'many',
      text: { doc: 'The value itself.', type: 'string' },
    },
  },
})
