import { policy } from './policy.ts'

export const cors = policy({
  name: 'cors',
  title: 'TODO',
  summary: 'TODO',
  docs: 'https://learn.microsoft.com/azure/api-management/cors-policy',
  category: 'cross-domain',
  sections: ['inbound'],
  scopes: ['global', 'workspace', 'product', 'api', 'operation'],
  gateways: ['classic', 'v2', 'consumption', 'self-hosted', 'workspace'],
  usage: { onlyOnce: { per: 'section' }, first: true },
  attributes: {
    allowCredentials: { doc: 'TODO', type: 'bool', default: 'false' },
    terminateUnmatchedRequest: { doc: 'TODO', type: 'bool' },
  },
  children: {
    allowedOrigins: {
      doc: 'TODO',
      min: 1,
      children: {
        origin: {
          doc: 'TODO',
          min: 1,
          max: 'many',
          text: { doc: 'TODO', type: 'uri', required: true },
        },
      },
    },
    allowedMethods: {
      doc: 'TODO',
      attributes: { preflightResultMaxAge: { doc: 'TODO', type: 'seconds', default: '0', min: 0 } },
      children: {
        method: {
          doc: 'TODO',
          min: 1,
          max: 'many',
          text: { doc: 'TODO', type: 'string', required: true },
        },
      },
    },
    allowedHeaders: {
      doc: 'TODO',
      min: 1,
      children: {
        header: {
          doc: 'TODO',
          min: 1,
          max: 'many',
          text: { doc: 'TODO', type: 'header-name', required: true },
        },
      },
    },
    exposeHeaders: {
      doc: 'TODO',
      children: {
        header: {
          doc: 'TODO',
          min: 1,
          max: 'many',
          text: { doc: 'TODO', type: 'header-name', required: true },
        },
      },
    },
  },
})
