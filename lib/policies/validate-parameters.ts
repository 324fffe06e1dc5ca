import { policy } from './policy.ts'

export const validateParameters = policy({
  name: 'validate-parameters',
  title: 'TODO',
  summary: 'TODO',
  docs: 'https://learn.microsoft.com/azure/api-management/validate-parameters-policy',
  category: 'content-validation',
  sections: ['inbound'],
  scopes: ['global', 'workspace', 'product', 'api', 'operation'],
  gateways: ['classic', 'v2', 'consumption', 'self-hosted', 'workspace'],
  usage: { onlyOnce: { per: 'section' } },
  attributes: {
    specifiedParameterAction: {
      doc: 'TODO',
      type: 'enum',
      values: ['ignore', 'prevent', 'detect'],
      required: true,
    },
    unspecifiedParameterAction: {
      doc: 'TODO',
      type: 'enum',
      values: ['ignore', 'prevent', 'detect'],
      required: true,
    },
    errorsVariableName: { doc: 'TODO', type: 'variable-name', expression: 'not-allowed' },
  },
  children: {
    headers: {
      doc: 'TODO',
      attributes: {
        specifiedParameterAction: {
          doc: 'TODO',
          type: 'enum',
          values: ['ignore', 'prevent', 'detect'],
          required: true,
        },
        unspecifiedParameterAction: {
          doc: 'TODO',
          type: 'enum',
          values: ['ignore', 'prevent', 'detect'],
          required: true,
        },
      },
      children: {
        parameter: {
          doc: 'TODO',
          max: 'many',
          attributes: {
            name: { doc: 'TODO', type: 'string', required: true },
            action: {
              doc: 'TODO',
              type: 'enum',
              values: ['ignore', 'prevent', 'detect'],
              required: true,
            },
          },
        },
      },
    },
    query: {
      doc: 'TODO',
      attributes: {
        specifiedParameterAction: {
          doc: 'TODO',
          type: 'enum',
          values: ['ignore', 'prevent', 'detect'],
          required: true,
        },
        unspecifiedParameterAction: {
          doc: 'TODO',
          type: 'enum',
          values: ['ignore', 'prevent', 'detect'],
          required: true,
        },
      },
      children: {
        parameter: {
          doc: 'TODO',
          max: 'many',
          attributes: {
            name: { doc: 'TODO', type: 'string', required: true },
            action: {
              doc: 'TODO',
              type: 'enum',
              values: ['ignore', 'prevent', 'detect'],
              required: true,
            },
          },
        },
      },
    },
    path: {
      doc: 'TODO',
      attributes: {
        specifiedParameterAction: {
          doc: 'TODO',
          type: 'enum',
          values: ['ignore', 'prevent', 'detect'],
          required: true,
        },
      },
      children: {
        parameter: {
          doc: 'TODO',
          max: 'many',
          attributes: {
            name: { doc: 'TODO', type: 'string', required: true },
            action: {
              doc: 'TODO',
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
