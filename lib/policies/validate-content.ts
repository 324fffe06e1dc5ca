import { policy } from './policy.ts'

export const validateContent = policy({
  name: 'validate-content',
  title: 'Validate content',
  summary: 'Checks the size and content of a request or response body against schemas.',
  docs: 'https://learn.microsoft.com/azure/api-management/validate-content-policy',
  category: 'content-validation',
  sections: ['inbound', 'outbound', 'on-error'],
  scopes: ['global', 'workspace', 'product', 'api', 'operation'],
  gateways: ['classic', 'v2', 'consumption', 'self-hosted', 'workspace'],
  usage: {
    notes: [
      'The API schema may have up to 4 MB.',
      '`prevent` answers with 400 in inbound and 502 in outbound.',
      'For SOAP, `type` is `application/soap+xml` (1.2) or `text/xml` (1.1).',
      'An action set on a child beats the one of its parent.',
      '`schema-ref` does not work for XML.',
    ],
  },
  attributes: {
    unspecifiedContentTypeAction: {
      doc: 'What happens to a body whose content type no `content` element covers.',
      type: 'enum',
      values: ['ignore', 'prevent', 'detect'],
      required: true,
    },
    maxSize: { doc: 'Largest body allowed, in bytes.', type: 'int', required: true, max: 4194304 },
    sizeExceededAction: {
      doc: 'What happens to a body larger than `max-size`.',
      type: 'enum',
      values: ['ignore', 'prevent', 'detect'],
      required: true,
    },
    errorsVariableName: {
      doc: 'Variable that collects the errors found.',
      type: 'variable-name',
      expression: 'not-allowed',
    },
  },
  children: {
    contentTypeMap: {
      doc: 'Maps the content types that arrive to those that are validated.',
      attributes: {
        anyContentTypeValue: {
          doc: 'Content type assumed for every body.',
          type: 'string',
          expression: 'not-allowed',
        },
        missingContentTypeValue: {
          doc: 'Content type assumed when the header is missing or empty.',
          type: 'string',
          expression: 'not-allowed',
        },
      },
      children: {
        type: {
          doc: 'One mapping, stronger than the attributes of the map.',
          max: 'many',
          attributes: {
            from: { doc: 'Content type that arrives.', type: 'string' },
            when: { doc: 'The mapping applies while this is true.', type: 'condition' },
            to: { doc: 'Content type to validate as.', type: 'string', required: true },
          },
          groups: [{ kind: 'exactly-one', of: ['from', 'when'], certain: false }],
        },
      },
    },
    content: {
      doc: 'How bodies of one content type are validated.',
      max: 'many',
      attributes: {
        type: {
          doc: 'Content type covered; left out, every one in the API schema.',
          type: 'string',
        },
        validateAs: {
          doc: 'Kind of validation.',
          type: 'enum',
          values: ['json', 'xml', 'soap'],
          required: true,
        },
        schemaId: {
          doc: 'Schema in the service to use instead of the API schema.',
          type: 'resource-id',
        },
        schemaRef: {
          doc: 'Path to a part of the JSON schema, such as `#/components/schemas/address`.',
          type: 'string',
        },
        action: {
          doc: 'What happens to a body that fails validation.',
          type: 'enum',
          values: ['ignore', 'prevent', 'detect'],
          required: true,
        },
        allowAdditionalProperties: {
          doc: 'Whether JSON may have properties beyond the schema, whatever the schema says.',
          type: 'bool',
        },
        caseInsensitivePropertyNames: {
          doc: 'Whether JSON property names match regardless of case.',
          type: 'bool',
          default: 'false',
        },
      },
      groups: [{ kind: 'requires', if: 'schemaRef', then: ['schemaId'], certain: false }],
    },
  },
  ordered: true,
})
