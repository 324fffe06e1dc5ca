import { type NormalForm, unless, withoutMark } from './parts.ts'

/** @see https://learn.microsoft.com/rest/api/apimanagement/logger/get */
export const loggerForm: readonly NormalForm[] = [
  ['description', withoutMark],
  ['isBuffered', unless(true)],
]

/** The keys of credentials that the service keeps as they are sent. */
const kept: ReadonlySet<string> = new Set(['name', 'endpointAddress'])

/** A named value that the service made of a text in the credentials of a logger. */
export const isStored = (value: unknown): boolean =>
  typeof value === 'string' && /^\{\{Logger-Credentials--[^{}]*\}\}$/.test(value)

/** A text that the service may have made a named value of. */
export const isStorable = (value: unknown): boolean =>
  typeof value === 'string' && !value.includes('{{')

/** Whether one of two credentials may be the other: the service does not tell. */
export const mayBeSame = (left: unknown, right: unknown): boolean =>
  (isStored(left) && isStorable(right)) || (isStored(right) && isStorable(left))

/** Whether what a logger holds says nothing about what it was sent. */
export const isUnknown = (key: string, value: unknown): boolean =>
  isStored(value) || (isStorable(value) && !kept.has(key))
