import type { Change } from './change.ts'
import type { Plan } from './plan.ts'

/** `Plan: 2 to create, 1 to update, 0 to delete, 7 unchanged.` */
export function planSummary({ changes, unchanged }: Plan): string {
  const count = (action: Change['action']) =>
    changes.filter((each) => each.action === action).length
  return `Plan: ${count('create')} to create, ${count('update')} to update, ${count('delete')} to delete, ${unchanged.length} unchanged.`
}

/** How a change is marked in a list. */
export const signs = {
  create: '+',
  update: '~',
  delete: '-',
} as const satisfies Record<Change['action'], string>

/** What a reader should know of a change beside its differences. */
export function warningsOf({ action, type, conflict }: Change): readonly string[] {
  return [
    ...(conflict?.kind === 'drifted'
      ? ['changed in the service since this project deployed it; deploying overwrites that']
      : []),
    ...(conflict?.kind === 'foreign'
      ? [`deployed by another project, \`${conflict.owner}\`; deploying takes it over`]
      : []),
    ...(action === 'delete' && type === 'policy'
      ? ['without it only the policies of broader scopes apply']
      : []),
  ]
}
