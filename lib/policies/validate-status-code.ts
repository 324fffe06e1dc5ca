import { policy } from './policy.ts'

export const validateStatusCode = policy({
  name: 'validate-status-code',
  title: 'TODO',
  summary: 'TODO',
  docs: 'https://learn.microsoft.com/azure/api-management/validate-status-code-policy',
  category: 'content-validation',
  sections: ['outbound', 'on-error'],
  scopes: ['global', 'workspace', 'product', 'api', 'operation'],
  gateways: ['classic', 'v2', 'consumption', 'self-hosted', 'workspace'],
  usage: { onlyOnce: { per: 'section' } },
  attributes: {
    unspecifiedStatusCodeAction: {
      doc: 'TODO',
      type: 'enum',
      values: ['ignore', 'prevent', 'detect'],
      required: true,
    },
    errorsVariableName: { doc: 'TODO', type: 'variable-name', expression: 'not-allowed' },
  },
  children: {
    statusCode: {
      doc: 'TODO',
      max: 'many',
      attributes: {
        code: { doc: 'TODO', type: 'int', required: true },
        action: {
          doc: 'TODO',
          type: 'enum',
          values: ['ignore', 'prevent', 'detect'],
          required: true,
        },
      },
    },
  },
})
