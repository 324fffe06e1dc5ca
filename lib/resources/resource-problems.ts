import { checkApimDiagnostic } from './checks/apim-diagnostic.ts'
import { checkBackend } from './checks/backend.ts'
import { checkBackendPool } from './checks/backend-pool.ts'
import { checkLogger } from './checks/logger.ts'
import { checkNamedValue } from './checks/named-value.ts'
import { identifierHint, isIdentifier } from './identifier.ts'
import { keysOf, type ReportProblem, type ResourceProblem } from './problem.ts'
import { type Resource, resourceWords } from './resource.ts'
import { matchesSchema } from './schema-problems.ts'
import { apimDiagnosticSchema } from './schemas/apim-diagnostic.ts'
import { backendSchema } from './schemas/backend.ts'
import { backendPoolSchema } from './schemas/backend-pool.ts'
import { loggerSchemas } from './schemas/logger.ts'
import { namedValueSchema } from './schemas/named-value.ts'

/** What the service would refuse of a resource. Imports ajv: only to be loaded where needed. */
export function resourceProblems(resource: Resource): readonly ResourceProblem[] {
  const problems: ResourceProblem[] = []
  const report: ReportProblem = (option, message, { hint, severity = 'error' } = {}) => {
    problems.push({ keys: keysOf(option), severity, message, ...(hint && { hint }) })
  }
  checkId(resource, report)
  checkOptions(resource, report)
  return problems
}

const diagnosticIds = ['applicationinsights', 'azuremonitor', 'local']

function checkId({ resource: type, id }: Resource, report: ReportProblem): void {
  const words = resourceWords[type]
  const wrong = `"${id}" cannot be the id of ${article(words)}.`
  if (type === 'apim-diagnostic') {
    if (!diagnosticIds.includes(id)) {
      report('', wrong, { hint: `There are ${diagnosticIds.join(', ')}.` })
    }
    return
  }
  const maxLength = type === 'backend' || type === 'backend-pool' ? 80 : 256
  if (!isIdentifier(id, maxLength)) report('', wrong, { hint: identifierHint(maxLength) })
}

function checkOptions(resource: Resource, report: ReportProblem): void {
  const { options } = resource
  const owner = article(resourceWords[resource.resource])
  const fits = (schema: Parameters<typeof matchesSchema>[1]): boolean =>
    matchesSchema(options, schema, owner, report)
  switch (resource.resource) {
    case 'backend':
      if (fits(backendSchema)) checkBackend(resource, report)
      break
    case 'backend-pool':
      if (fits(backendPoolSchema)) checkBackendPool(resource, report)
      break
    case 'named-value':
      if (fits(namedValueSchema)) checkNamedValue(resource, report)
      break
    case 'logger':
      if (fits(loggerSchemas[resource.loggerType])) checkLogger(resource, report)
      break
    case 'apim-diagnostic':
      if (fits(apimDiagnosticSchema)) checkApimDiagnostic(resource, report)
      break
  }
}

const article = (words: string): string => `${/^[AO]/i.test(words) ? 'an' : 'a'} ${words}`
