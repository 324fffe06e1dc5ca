import { displayNameOf, type NamedValue } from '../named-value.ts'
import type { ReportProblem } from '../problem.ts'
import { displayNamePattern } from '../schemas/named-value.ts'
import { isSecret } from '../secret-literal.ts'

const secretHint = 'Use `secretNamedValue` or `keyVaultNamedValue`.'
const soundsSecret = /(?:^|[-_.])(?:key|secret|password|token|connection-?string)$/i

/** What the schema cannot say of a named value. */
export function checkNamedValue({ id, options }: NamedValue, report: ReportProblem): void {
  if (options.displayName === undefined && !new RegExp(displayNamePattern).test(id)) {
    report('', `\`${id}\` cannot stand between the braces of \`{{…}}\`.`, {
      hint: 'Give it a `displayName` of letters, digits, dots, dashes and underscores.',
    })
  }
  checkSource(options, report)
  if ('value' in options && options.value !== undefined) {
    if (isSecret(options.value)) {
      report('', `The value of \`${id}\` is a secret, which does not stand in the sources.`, {
        hint: secretHint,
      })
    } else if (soundsSecret.test(displayNameOf({ id, options }))) {
      report('', `\`${id}\` sounds like a secret, but its value stands in the sources.`, {
        severity: 'warning',
        hint: secretHint,
      })
    }
  } else if ('secretIdentifier' in options && options.secretIdentifier !== undefined) {
    if (/\/secrets\/[^/]+\/[^/]+$/.test(options.secretIdentifier)) {
      report('secretIdentifier', 'With a version the service never reads a newer secret.', {
        severity: 'warning',
        hint: 'Leave the version out of the address.',
      })
    }
  }
}

const sources = ['value', 'environmentVariable', 'secretIdentifier']

/** A named value has one source. */
function checkSource(options: object, report: ReportProblem): void {
  const given = Object.entries(options).flatMap(([key, value]) =>
    sources.includes(key) && value !== undefined ? [key] : [],
  )
  if (given.length === 0) {
    report('', 'The named value has no value.', {
      hint: 'Give `environmentVariable` or `secretIdentifier`, or a text to `plainNamedValue`.',
    })
  }
  if (given.length > 1) {
    report(given[0]!, `${given.map((key) => `\`${key}\``).join(' and ')} exclude each other.`)
  }
}
