import { didYouMean } from '../../diagnostics/did-you-mean.ts'
import { offer } from '../list.ts'
import type { ProjectRule } from '../rule.ts'
import { canPrecede } from '../variables/flow-order.ts'
import {
  type DocumentVariables,
  projectVariables,
  sameName,
} from '../variables/project-variables.ts'
import type { VariableEvent } from '../variables/variable-event.ts'

/**
 * A variable is set before it is read. Silent where another document may have set it: behind
 * `<base />` and fragments that are not in the project.
 */
export const variableUnset: ProjectRule = {
  code: 'variable-unset',
  severity: 'warning',
  summary: 'A context variable is set before an expression reads it.',
  docs: 'https://learn.microsoft.com/azure/api-management/set-variable-policy',
  checkProject({ documents, report }) {
    for (const variables of projectVariables(documents)) {
      if (!variables.isWhole) continue
      for (const [index, event] of variables.events.entries()) {
        const found = finding(variables, event, index)
        if (found) report(event.origin, found.message, { hint: found.hint })
      }
    }
  },
}

type Use = Extract<VariableEvent, { kind: 'use' }>

function finding({ events }: DocumentVariables, event: VariableEvent, index: number) {
  if (event.kind !== 'use' || (event.use !== 'demand' && event.use !== 'request')) return undefined
  const earlier = [...events.entries()].filter(([at, each]) =>
    canPrecede([each, at], [event, index]),
  )
  if (earlier.some(([, { kind }]) => kind === 'unknown')) return undefined
  const isSet = (each: VariableEvent) => each.kind === 'set' && sameName(each.name, event.name)
  if (earlier.some(([, each]) => isSet(each))) return undefined
  const isTested = (each: VariableEvent) =>
    each.kind === 'use' && each.use === 'test' && sameName(each.name, event.name)
  if (events.some(isTested)) return undefined
  const isSetLater = events.some(isSet)
  // Asking for a default is how one reads what may not be set; a slip of the pen is told by the name.
  const names = events.flatMap((each) => (each.kind === 'set' ? [each.name] : []))
  const near = didYouMean(event.name, names)
  if (event.use === 'request' && !isSetLater && near === undefined) return undefined
  return { message: messageOf(event, isSetLater), hint: hintOf(isSetLater, near) }
}

const messageOf = ({ name, use }: Use, isSetLater: boolean): string =>
  isSetLater
    ? `The variable \`${name}\` is read before it is set.`
    : `The variable \`${name}\` is read but never set${use === 'demand' ? ', which fails' : ''}.`

const hintOf = (isSetLater: boolean, near: string | undefined): string =>
  isSetLater ? 'Set it further up.' : offer(near, 'Set it, or give a default: `GetValueOrDefault`.')
