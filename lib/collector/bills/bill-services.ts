import type { BillColumns, BillField } from './bill-columns.ts'

/**
 * What Azure has called the service that language models are billed as.
 * @see https://learn.microsoft.com/azure/ai-foundry/concepts/manage-costs
 */
export const billServices: readonly string[] = [
  'Cognitive Services',
  'Foundry Models',
  'Foundry Tools',
]

const fields: readonly BillField[] = ['service', 'category', 'provider']

/**
 * Whether a row is of one of these services, by its name, by its category, or by the provider of the
 * resource: exports do not agree on which of them they call the service. Where an export tells none
 * of them, every row is.
 */
export function isOfServices(
  row: readonly string[],
  { has, read }: BillColumns,
  services: readonly string[] | undefined,
): boolean {
  if (services === undefined || !fields.some(has)) return true
  const wanted = services.map((service) => service.toLowerCase())
  const names = fields.map((field) => read(row, field).toLowerCase())
  return (
    names.some((name) => wanted.includes(name)) ||
    wanted.includes(providerOf(read(row, 'resource')))
  )
}

/** `cognitive services` of the id of such a resource. */
const providerOf = (resource: string): string =>
  /\/providers\/microsoft\.cognitiveservices\//i.test(resource) ? 'cognitive services' : ''
