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
  isFields(value) &&
  value['apimPolicyPlan'] === 1 &&
  ['environment', 'project', 'service', 'apiVersion'].every((key) => isText(value[key])) &&
  (value['record'] === null || isText(value['record'])) &&
  isListOf(value['unchanged'], isText) &&
  isListOf(value['changes'], isChange)

type Fields = Readonly<Record<string, unknown>>

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isText = (value: unknown): boolean => typeof value === 'string'

const isListOf = (value: unknown, is: (each: unknown) => boolean): boolean =>
  Array.isArray(value) && value.every(is)

/** The contents without which an action cannot be carried out. */
const contents = {
  create: ['after'],
  update: ['before', 'after'],
  delete: ['before'],
} as const satisfies Record<Change['action'], readonly (keyof Change)[]>

const isAction = (value: unknown): value is Change['action'] =>
  typeof value === 'string' && Object.hasOwn(contents, value)

const isChange = (value: unknown): boolean =>
  isFields(value) &&
  ['address', 'type', 'path'].every((key) => isText(value[key])) &&
  isAction(value['action']) &&
  contents[value['action']].every((key) => isContent(value[key])) &&
  (value['action'] === 'create' || isText(value['etag'])) &&
  isListOf(value['differences'], isFields)

const isContent = (value: unknown): boolean =>
  isFields(value) &&
  (value['kind'] === 'xml'
    ? isText(value['text'])
    : value['kind'] === 'json' && isFields(value['properties']))
