import type { Logger } from '../logger.ts'
import type { ReportProblem } from '../problem.ts'

const choices = {
  azureEventHub: ['endpointAddress', 'connectionString'],
  applicationInsights: ['connectionString', 'instrumentationKey'],
  azureMonitor: [],
} as const satisfies Record<Logger['loggerType'], readonly string[]>

/** What the schema cannot say of a logger. */
export function checkLogger({ loggerType, options }: Logger, report: ReportProblem): void {
  const given = options as Readonly<Record<string, unknown>>
  const names = choices[loggerType]
  const present = names.filter((key) => given[key] !== undefined)
  const both = names.map((key) => `\`${key}\``)
  if (names.length > 0 && present.length === 0) {
    report('', `The logger needs ${both.join(' or ')}.`)
  }
  if (present.length > 1) {
    report(present[1]!, `${both.join(' and ')} exclude each other.`, { hint: 'Keep one of them.' })
  }
  // In both kinds an identity signs in at what the first of the two names.
  const [partner] = names
  if (partner && given['identityClientId'] !== undefined && given[partner] === undefined) {
    report('identityClientId', `\`identityClientId\` goes with \`${partner}\`.`)
  }
}
