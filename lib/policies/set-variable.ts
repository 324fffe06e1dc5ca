import { callSite } from '../diagnostics/call-site.ts'
import type { Expression, Value } from '../expressions/expression.ts'
import type { VariableInfo } from '../expressions/variable.ts'
import { variableValue } from '../expressions/variable-value.ts'
import { buildElement } from './build-element.ts'
import { type Policy, policy } from './policy.ts'
import type { Places, PolicyNode } from './policy-node.ts'

const { definition } = policy({
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

type Definition = typeof definition

interface SetVariable extends Policy<Definition> {
  /** Sets a variable to a value of its own type, as in `setVariable(variable.int('n'), 3)`. */
  <T>(
    variable: Expression<T> & { readonly variable: VariableInfo },
    value: Exclude<Value<NoInfer<T>>, null>,
  ): PolicyNode<Places<Definition>['all']>
}

function build(first: object, value?: unknown): unknown {
  const origin = callSite(build)
  const argument =
    'variable' in first
      ? {
          name: (first.variable as VariableInfo).name,
          value: variableValue(first.variable as VariableInfo, value, build),
        }
      : first
  return buildElement(definition.name, definition, argument, origin)
}

/**
 * Keeps a value in a context variable for later policies and expressions: by name, or typed.
 * @see https://learn.microsoft.com/azure/api-management/set-variable-policy
 */
export const setVariable: SetVariable = Object.assign(build as SetVariable, { definition })
