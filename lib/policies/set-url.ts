import { policy } from './policy.ts'

export const setUrl = policy({
  name: 'set-url',
  title: 'Set URL',
  summary: "Sets the URL of a request; as a policy of its own known only from Microsoft's schema.",
  category: 'undocumented',
  sections: [],
  scopes: [],
  gateways: [],
  usage: {
    notes: [
      'It is documented only inside `send-request`, `send-one-way-request` and the request of `http-data-source`.',
    ],
  },
  text: { doc: 'URL to call.', type: 'uri', required: true },
})
