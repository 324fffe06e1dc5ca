import { policy } from './policy.ts'

export const setUrl = policy({
  name: 'set-url',
  title: 'TODO',
  summary: 'TODO',
  category: 'undocumented',
  sections: [],
  scopes: [],
  gateways: [],
  text: { doc: 'TODO', type: 'uri', required: true },
})
