import type { Change } from './change.ts'

/** A plan as a file: everything that carrying it out needs but the secrets. */
export interface PlanFile {
  readonly apimPolicyPlan: 1
  /** The version of this package that made it. */
  readonly tool: string
  readonly environment: string
  readonly project: string
  /** The management address of the service. */
  readonly service: string
  readonly apiVersion: string
  /** The ETag of the deployment record; null where there was none. */
  readonly record: string | null
  readonly changes: readonly Change[]
  readonly unchanged: readonly string[]
}

/** Whether a value is a plan that this version can carry out. */
export const isPlanFile = (value: unknown): value is PlanFile =>
  typeof value === 'object' &&
  value !== null &&
  'apimPolicyPlan' in value &&
  value.apimPolicyPlan === 1 &&
  'changes' in value &&
  Array.isArray(value.changes)
