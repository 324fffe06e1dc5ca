import { policy } from './policy.ts'

export const setVariable = policy({
  name: 'set-variable',
  title: 'Set variable',
  summary: 'Keeps a value in a context variable for later policies and expressions.',
  docs: 'https://learn.microsoft.com/azure/api-management/set-variable-policy',
  category: 'transformation',
  sections: ['inbound', 'backend', 'outbound', 'on-error'],
  scopes: ['global', 'workspace', 'product', 'api', 'operation'],
  gateways: ['classic', 'v2', 'consumption', 'self-hosted', 'workspace'],
  usage: {
    notes: [
      'A literal is stored as a string.',
      'An expression may yield text, a character, a Boolean, a number, a date, a time span, a GUID, bytes or a `Newtonsoft.Json.Linq` type, but nothing else.',
    ],
  },
  attributes: {
    name: {
      doc: 'Name of the variable.',
      type: 'variable-name',
      required: true,
      expression: 'not-allowed',
    },
    value: { doc: 'Value of the variable.', type: 'any', required: true },
  },
})
