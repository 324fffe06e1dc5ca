import { policy } from './policy.ts'

export const validateHeaders = policy({
  name: 'validate-headers',
  title: 'Validate response headers',
  summary: "Checks the headers of the response against the API's schema.",
  docs: 'https://learn.microsoft.com/azure/api-management/validate-headers-policy',
  category: 'content-validation',
  sections: ['outbound', 'on-error'],
  scopes: ['global', 'workspace', 'product', 'api', 'operation'],
  gateways: ['classic', 'v2', 'consumption', 'self-hosted', 'workspace'],
  usage: { notes: ['The schema may have at most 4 MB.'], onlyOnce: { per: 'section' } },
  attributes: {
    specifiedHeaderAction: {
      doc: 'What to do with headers that the schema has and the response breaks.',
      type: 'enum',
      values: ['ignore', 'prevent', 'detect'],
      required: true,
    },
    unspecifiedHeaderAction: {
      doc: 'What to do with headers that the schema does not have.',
      type: 'enum',
      values: ['ignore', 'prevent', 'detect'],
      required: true,
    },
    errorsVariableName: {
      doc: 'Variable that receives the errors.',
      type: 'variable-name',
      expression: 'not-allowed',
    },
  },
  children: {
    header: {
      doc: 'Another action for one header.',
      max: 'many',
      attributes: {
        name: { doc: 'Name of the header.', type: 'header-name', required: true },
        action: {
          doc: 'What to do with the header.',
          type: 'enum',
          values: ['ignore', 'prevent', 'detect'],
          required: true,
        },
      },
    },
  },
})
