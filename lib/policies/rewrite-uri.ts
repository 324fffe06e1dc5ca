import { policy } from './policy.ts'

export const rewriteUri = policy({
  name: 'rewrite-uri',
  title: 'Rewrite URL',
  summary: 'Turns the URL of the request into the one that the backend expects.',
  docs: 'https://learn.microsoft.com/azure/api-management/rewrite-uri-policy',
  category: 'transformation',
  sections: ['inbound'],
  scopes: ['global', 'workspace', 'product', 'api', 'operation'],
  gateways: ['classic', 'v2', 'consumption', 'self-hosted', 'workspace'],
  usage: {
    notes: [
      "It can add query parameters but no path parameters that the operation's template lacks.",
      'An expression in `template` has to be the whole value.',
    ],
  },
  attributes: {
    template: {
      doc: "Path and query for the backend; `{name}` stands for a parameter of the operation's URL template.",
      type: 'url-path',
      required: true,
    },
    copyUnmatchedParams: {
      doc: 'Whether query parameters that the original template lacks are passed on.',
      type: 'bool',
      default: 'true',
    },
  },
})
