import type { Method } from '../types/member.ts'
import type { Type } from '../types/type.ts'
import type { Constant } from './operand.ts'

/** A name that code declares. */
export interface Local {
  readonly name: string
  readonly kind: 'variable' | 'parameter' | 'constant' | 'iteration' | 'function'
  readonly type: Type
  /** The offset of the declaration, which tells locals apart. */
  readonly declaredAt: number
  readonly constant?: Constant
  readonly method?: Method
}

/** The names of a block, or of a lambda, with those around it. */
export interface Scope {
  readonly parent: Scope | undefined
  readonly locals: Map<string, Local>
  /** Names that the block declares further down, by the offset of the declaration. */
  readonly upcoming: Map<string, number>
}

export const newScope = (parent: Scope | undefined): Scope => ({
  parent,
  locals: new Map(),
  upcoming: new Map(),
})

export function findLocal(scope: Scope, name: string): Local | undefined {
  for (let each: Scope | undefined = scope; each; each = each.parent) {
    const local = each.locals.get(name)
    if (local) return local
  }
  return undefined
}

/** Whether a block declares the name further down. */
export function isUpcoming(scope: Scope, name: string): boolean {
  for (let each: Scope | undefined = scope; each; each = each.parent) {
    if (each.upcoming.has(name)) return true
    if (each.locals.has(name)) return false
  }
  return false
}

/** All names that can be used. */
export function visibleNames(scope: Scope): readonly string[] {
  const names: string[] = []
  for (let each: Scope | undefined = scope; each; each = each.parent) {
    names.push(...each.locals.keys())
  }
  return names
}
