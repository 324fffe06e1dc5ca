import { policy } from './policy.ts'

export const validateStatusCode = policy({
  name: 'validate-status-code',
  title: 'Validate status code',
  summary: "Checks the response's status code against those that the API schema lists.",
  docs: 'https://learn.microsoft.com/azure/api-management/validate-status-code-policy',
  category: 'content-validation',
  sections: ['outbound', 'on-error'],
  scopes: ['global', 'workspace', 'product', 'api', 'operation'],
  gateways: ['classic', 'v2', 'consumption', 'self-hosted', 'workspace'],
  usage: { onlyOnce: { per: 'section' }, notes: ['The API schema may have 4 MB at most.'] },
  attributes: {
    unspecifiedStatusCodeAction: {
      doc: 'What happens to a status code that neither the schema nor a `status-code` here lists.',
      type: 'enum',
      values: ['ignore', 'prevent', 'detect'],
      required: true,
    },
    errorsVariableName: {
      doc: 'Variable that receives the errors found.',
      type: 'variable-name',
      expression: 'not-allowed',
    },
  },
  children: {
    statusCode: {
      doc: 'What happens to one status code that the schema lacks.',
      max: 'many',
      attributes: {
        code: { doc: 'The status code.', type: 'int', required: true },
        action: {
          doc: 'What happens to the status code; without effect if the schema lists it.',
          type: 'enum',
          values: ['ignore', 'prevent', 'detect'],
          required: true,
        },
      },
    },
  },
})
