import type { ApimDiagnostic, ApimDiagnosticId } from '../apim-diagnostic.ts'
import { identifierHint, isIdentifier } from '../identifier.ts'
import type { Logger, LoggerType } from '../logger.ts'
import type { ReportProblem } from '../problem.ts'
import { isResource } from '../resource.ts'

const loggerTypes: Readonly<Partial<Record<ApimDiagnosticId, LoggerType>>> = {
  applicationinsights: 'applicationInsights',
  azuremonitor: 'azureMonitor',
}

/** What the schema cannot say of an APIM diagnostic. */
export function checkApimDiagnostic({ id, options }: ApimDiagnostic, report: ReportProblem): void {
  const { api, logger } = options
  if (api !== undefined && !isIdentifier(api)) {
    report('api', `"${api}" cannot be the id of an API.`, { hint: identifierHint() })
  }
  const wanted = loggerTypes[id as ApimDiagnosticId]
  if (!wanted || !isResource(logger) || (logger as Logger).loggerType === wanted) return
  report('logger', `\`${id}\` writes to a logger of the type ${wanted}, not \`${logger.id}\`.`, {
    hint: `Make the logger with \`${wanted}Logger\`.`,
  })
}
