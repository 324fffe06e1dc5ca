import { policy } from './policy.ts'

export const findAndReplace = policy({
  name: 'find-and-replace',
  title: 'Find and replace string in body',
  summary: 'Replaces a text in the body of the request or response.',
  docs: 'https://learn.microsoft.com/azure/api-management/find-and-replace-policy',
  category: 'transformation',
  sections: ['inbound', 'backend', 'outbound', 'on-error'],
  scopes: ['global', 'workspace', 'product', 'api', 'operation'],
  gateways: ['classic', 'v2', 'consumption', 'self-hosted', 'workspace'],
  attributes: {
    from: { doc: 'Text to look for.', type: 'string', required: true },
    to: { doc: 'Text to put in its place.', type: 'string', required: true },
  },
})
