import { policy } from './policy.ts'

export const validateParameters = policy({
  name: 'validate-parameters',
  title: 'Validate parameters',
  summary: "Checks headers, query and path parameters of the request against the API's schema.",
  docs: 'https://learn.microsoft.com/azure/api-management/validate-parameters-policy',
  category: 'content-validation',
  sections: ['inbound'],
  scopes: ['global', 'workspace', 'product', 'api', 'operation'],
  gateways: ['classic', 'v2', 'consumption', 'self-hosted', 'workspace'],
  usage: { notes: ['The schema may have at most 4 MB.'], onlyOnce: { per: 'section' } },
  attributes: {
    specifiedParameterAction: {
      doc: 'What to do with parameters that the schema has and the request breaks.',
      type: 'enum',
      values: ['ignore', 'prevent', 'detect'],
      required: true,
    },
    unspecifiedParameterAction: {
      doc: 'What to do with parameters that the schema does not have.',
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
    headers: {
      doc: 'Other actions for headers.',
      attributes: {
        specifiedParameterAction: {
          doc: 'What to do with headers that the schema has.',
          type: 'enum',
          values: ['ignore', 'prevent', 'detect'],
          required: true,
        },
        unspecifiedParameterAction: {
          doc: 'What to do with headers that the schema does not have.',
          type: 'enum',
          values: ['ignore', 'prevent', 'detect'],
          required: true,
        },
      },
      children: {
        parameter: {
          doc: 'Another action for one header.',
          max: 'many',
          attributes: {
            name: { doc: 'Name of the header.', type: 'string', required: true },
            action: {
              doc: 'What to do with the header.',
              type: 'enum',
              values: ['ignore', 'prevent', 'detect'],
              required: true,
            },
          },
        },
      },
    },
    query: {
      doc: 'Other actions for query parameters.',
      attributes: {
        specifiedParameterAction: {
          doc: 'What to do with query parameters that the schema has.',
          type: 'enum',
          values: ['ignore', 'prevent', 'detect'],
          required: true,
        },
        unspecifiedParameterAction: {
          doc: 'What to do with query parameters that the schema does not have.',
          type: 'enum',
          values: ['ignore', 'prevent', 'detect'],
          required: true,
        },
      },
      children: {
        parameter: {
          doc: 'Another action for one query parameter.',
          max: 'many',
          attributes: {
            name: { doc: 'Name of the parameter.', type: 'string', required: true },
            action: {
              doc: 'What to do with the parameter.',
              type: 'enum',
              values: ['ignore', 'prevent', 'detect'],
              required: true,
            },
          },
        },
      },
    },
    path: {
      doc: 'Other actions for path parameters.',
      attributes: {
        specifiedParameterAction: {
          doc: 'What to do with path parameters that the schema has.',
          type: 'enum',
          values: ['ignore', 'prevent', 'detect'],
          required: true,
        },
      },
      children: {
        parameter: {
          doc: 'Another action for one path parameter.',
          max: 'many',
          attributes: {
            name: { doc: 'Name of the parameter.', type: 'string', required: true },
            action: {
              doc: 'What to do with the parameter.',
              type: 'enum',
              values: ['ignore', 'prevent', 'detect'],
              required: true,
            },
          },
        },
      },
    },
  },
  ordered: true,
})
