import type { Backend, CircuitBreaker } from '../backend.ts'
import type { ReportProblem } from '../problem.ts'
import { isSecret } from '../secret-literal.ts'

/** What the schema cannot say of a backend. */
export function checkBackend({ options }: Backend, report: ReportProblem): void {
  if (isSecret(options.url)) {
    report('url', '`url` holds a secret, which does not stand in the sources.', {
      hint: 'Put it into `credentials`, as a named value.',
    })
  }
  const { credentials, circuitBreaker } = options
  const headers = Object.keys(credentials?.header ?? {}).map((name) => name.toLowerCase())
  const tokens = [
    ...(credentials?.managedIdentity ? ['managedIdentity'] : []),
    ...(credentials?.authorization ? ['authorization'] : []),
    ...(headers.includes('authorization') ? ['header'] : []),
  ]
  if (tokens.length > 1) {
    const names = tokens.map((each) => `\`credentials.${each}\``).join(' and ')
    report(`credentials.${tokens[1]}`, `${names} both set the Authorization header.`, {
      hint: 'Keep one of them.',
    })
  }
  if (circuitBreaker) checkBreaker(circuitBreaker, report)
}

function checkBreaker(breaker: CircuitBreaker, report: ReportProblem): void {
  const { count, percentage, statusCodeRanges = [], errorReasons } = breaker
  if ((count === undefined) === (percentage === undefined)) {
    const many = count === undefined ? 'needs' : 'takes only one of'
    report('circuitBreaker', `\`circuitBreaker\` ${many} \`count\` or \`percentage\`.`)
  }
  if (statusCodeRanges.length === 0 && errorReasons === undefined) {
    report(
      'circuitBreaker',
      '`circuitBreaker` needs `statusCodeRanges` or `errorReasons`: what counts as a failure.',
    )
  }
  for (const [at, range] of statusCodeRanges.entries()) {
    if (typeof range === 'number' || range.min <= range.max) continue
    const path = `circuitBreaker.statusCodeRanges[${at}]`
    report(path, `\`${path}\` ends before it begins: ${range.min} to ${range.max}.`)
  }
}
