import { policy } from './policy.ts'

export const validateContent = policy({
  name: 'validate-content',
  title: 'TODO',
  summary: 'TODO',
  docs: 'https://learn.microsoft.com/azure/api-management/validate-content-policy',
  category: 'content-validation',
  sections: ['inbound', 'outbound', 'on-error'],
  scopes: ['global', 'workspace', 'product', 'api', 'operation'],
  gateways: ['classic', 'v2', 'consumption', 'self-hosted', 'workspace'],
  attributes: {
    unspecifiedContentTypeAction: {
      doc: 'TODO',
      type: 'enum',
      values: ['ignore', 'prevent', 'detect'],
      required: true,
    },
    maxSize: { doc: 'TODO', type: 'int', required: true, max: 4194304 },
    sizeExceededAction: {
      doc: 'TODO',
      type: 'enum',
      values: ['ignore', 'prevent', 'detect'],
      required: true,
    },
    errorsVariableName: { doc: 'TODO', type: 'variable-name', expression: 'not-allowed' },
  },
  children: {
    contentTypeMap: {
      doc: 'TODO',
      attributes: {
        anyContentTypeValue: { doc: 'TODO', type: 'string', expression: 'not-allowed' },
        missingContentTypeValue: { doc: 'TODO', type: 'string', expression: 'not-allowed' },
      },
      children: {
        type: {
          doc: 'TODO',
          max: 'many',
          attributes: {
            from: { doc: 'TODO', type: 'string' },
            when: { doc: 'TODO', type: 'condition' },
            to: { doc: 'TODO', type: 'string', required: true },
          },
          groups: [{ kind: 'exactly-one', of: ['from', 'when'] }],
        },
      },
    },
    content: {
      doc: 'TODO',
      max: 'many',
      attributes: {
        type: { doc: 'TODO', type: 'string' },
        validateAs: { doc: 'TODO', type: 'enum', values: ['json', 'xml', 'soap'], required: true },
        schemaId: { doc: 'TODO', type: 'resource-id' },
        schemaRef: { doc: 'TODO', type: 'string' },
        action: {
          doc: 'TODO',
          type: 'enum',
          values: ['ignore', 'prevent', 'detect'],
          required: true,
        },
        allowAdditionalProperties: { doc: 'TODO', type: 'bool' },
        caseInsensitivePropertyNames: { doc: 'TODO', type: 'bool', default: 'false' },
      },
      groups: [{ kind: 'requires', if: 'schemaRef', then: ['schemaId'] }],
    },
  },
  ordered: true,
})
