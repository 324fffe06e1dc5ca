import { container } from './container.ts'

export const block = container({
  name: 'block',
  title: 'Block',
  summary: "Groups policies; known only from Microsoft's schema.",
  category: 'undocumented',
  sections: [],
  scopes: [],
  gateways: [],
  nested: { policies: 'any' },
})
