import { policy } from './policy.ts'

export const invokeRequest = policy({
  name: 'invoke-request',
  title: 'Invoke request',
  summary:
    "Sends a request and keeps the response; known only from Microsoft's schema and C# toolkit.",
  category: 'undocumented',
  sections: ['inbound', 'backend', 'outbound', 'on-error'],
  scopes: [],
  gateways: [],
  usage: {
    notes: [
      'The schema demands `url` and knows no other attribute; the toolkit does not demand it.',
    ],
  },
  attributes: {
    method: { doc: 'Method of the request.', type: 'string', undocumented: true },
    url: { doc: 'Address of the request.', type: 'uri', undocumented: true },
    backendId: {
      doc: 'Backend that takes the request.',
      type: 'resource-id',
      resource: 'backend',
      undocumented: true,
    },
    responseVariableName: {
      doc: "Variable for the response; without it the response becomes the caller's and the section ends.",
      type: 'variable-name',
      variable: 'IResponse',
      undocumented: true,
    },
  },
  children: {
    header: {
      doc: 'A header of the request.',
      max: 'many',
      attributes: {
        name: {
          doc: 'Name of the header.',
          type: 'header-name',
          required: true,
          undocumented: true,
        },
        value: { doc: 'Value of the header.', type: 'string', undocumented: true },
      },
    },
    body: {
      doc: 'Body of the request.',
      text: { doc: 'Content of the body.', type: 'any', required: true },
    },
  },
  undocumented: { children: ['value'] },
})
