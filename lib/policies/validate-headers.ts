import { policy } from './policy.ts'

export const validateHeaders = policy({
  name: 'validate-headers',
  title: 'TODO',
  summary: 'TODO',
  docs: 'https://learn.microsoft.com/azure/api-management/validate-headers-policy',
  category: 'content-validation',
  sections: ['outbound', 'on-error'],
  scopes: ['global', 'workspace', 'product', 'api', 'operation'],
  gateways: ['classic', 'v2', 'consumption', 'self-hosted', 'workspace'],
  usage: { onlyOnce: { per: 'section' } },
  attributes: {
    specifiedHeaderAction: {
      doc: 'TODO',
      type: 'enum',
      values: ['ignore', 'prevent', 'detect'],
      required: true,
    },
    unspecifiedHeaderAction: {
      doc: 'TODO',
      type: 'enum',
      values: ['ignore', 'prevent', 'detect'],
      required: true,
    },
    errorsVariableName: { doc: 'TODO', type: 'variable-name', expression: 'not-allowed' },
  },
  children: {
    header: {
      doc: 'TODO',
      max: 'many',
      attributes: {
        name: { doc: 'TODO', type: 'header-name', required: true },
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
