import { policy } from './policy.ts'

export const cors = policy({
  name: 'cors',
  title: 'CORS',
  summary:
    'Answers preflight requests and adds the CORS headers that let pages of other origins call the API.',
  docs: 'https://learn.microsoft.com/azure/api-management/cors-policy',
  category: 'cross-domain',
  sections: ['inbound'],
  scopes: ['global', 'workspace', 'product', 'api', 'operation'],
  gateways: ['classic', 'v2', 'consumption', 'self-hosted', 'workspace'],
  usage: {
    onlyOnce: { per: 'section' },
    first: true,
    notes: [
      'A `cors` of a broader scope counts only if `base` stands below it; as a rule the first one found applies.',
      'Of all policies only `cors` runs for a preflight request.',
      'An operation for OPTIONS switches the handling of preflight requests off.',
      'It does not work with a subscription key in a header at product scope, nor with header versioning at API scope.',
      'With `terminate-unmatched-request="false"` further `cors` are found only as direct children of inbound; the reference contradicts itself on the default.',
    ],
  },
  attributes: {
    allowCredentials: {
      doc: 'Whether calls may carry credentials.',
      type: 'bool',
      default: 'false',
    },
    terminateUnmatchedRequest: {
      doc: 'Whether a request that does not match the settings ends at once with an empty 200.',
      type: 'bool',
    },
  },
  children: {
    allowedOrigins: {
      doc: 'Origins that may call.',
      min: 1,
      children: {
        origin: {
          doc: 'An origin, or `*` for any.',
          min: 1,
          max: 'many',
          text: { doc: 'Scheme, host and port, or `*`.', type: 'uri', required: true },
        },
      },
    },
    allowedMethods: {
      doc: 'Methods that pages may use; GET and POST when left out.',
      attributes: {
        preflightResultMaxAge: {
          doc: 'Seconds for which a browser may keep the answer to a preflight request.',
          type: 'seconds',
          default: '0',
          min: 0,
        },
      },
      children: {
        method: {
          doc: 'A method, or `*` for all.',
          min: 1,
          max: 'many',
          text: { doc: 'Name of the method, or `*`.', type: 'string', required: true },
        },
      },
    },
    allowedHeaders: {
      doc: 'Request headers that pages may send.',
      required: 'expected',
      children: {
        header: {
          doc: 'A request header, or `*` for all.',
          min: 1,
          max: 'many',
          text: { doc: 'Name of the header, or `*`.', type: 'header-name', required: true },
        },
      },
    },
    exposeHeaders: {
      doc: 'Response headers that pages may read.',
      children: {
        header: {
          doc: 'A response header, or `*` for all.',
          min: 1,
          max: 'many',
          text: { doc: 'Name of the header, or `*`.', type: 'header-name', required: true },
        },
      },
    },
  },
})
