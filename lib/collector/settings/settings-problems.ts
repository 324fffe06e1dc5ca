import { matchesSchema } from '../../resources/schema-problems.ts'
import { isObject } from '../events/is-object.ts'
import { priceBookProblems } from '../prices/price-book-problems.ts'
import { accessProblems } from './access-problems.ts'
import { budgetProblems } from './budget-problems.ts'
import type { CollectorSettings } from './collector-settings.ts'
import { repeated } from './repeated.ts'
import { settingsSchema } from './settings-schema.ts'

/**
 * What is wrong with a value that should be settings, in sentences; nothing if it is fine. What
 * the `hidden` settings hold is not shown, as that of keys and addresses never is.
 */
export function settingsProblems(
  value: unknown,
  hidden: readonly string[] = [],
): readonly string[] {
  if (!isObject(value)) return ['The settings must be an object.']
  const problems: string[] = []
  const isFitting = matchesSchema(
    value,
    settingsSchema,
    'the settings',
    (option, message, { hint } = {}) => {
      const said = isSecret(option) || hidden.includes(option) ? withoutValue(message) : message
      problems.push(hint ? `${said} ${hint}` : said)
    },
  )
  const prices = isObject(value['prices']) ? priceBookProblems(value['prices']) : []
  const isPriceHidden = hidden.some((option) => option.startsWith('prices.'))
  return [
    ...problems,
    ...prices
      .map((problem) => (isPriceHidden ? withoutValue(problem) : problem))
      .map((problem) => `\`prices\`: ${problem}`),
    ...(isFitting ? contradictions(value as CollectorSettings) : []),
  ]
}

const contradictions = (settings: CollectorSettings): readonly string[] => [
  ...budgetProblems(settings),
  ...webhookProblems(settings),
  ...accessProblems(settings),
]

function webhookProblems({ alerts: { webhooks = [] } = {} }: CollectorSettings): readonly string[] {
  return [
    ...webhooks.flatMap(({ url }, at) => addressProblems(url, `alerts.webhooks[${at}].url`)),
    ...repeated(webhooks, ({ url }) => url).map(
      ([at, before]) =>
        `\`alerts.webhooks[${at}]\` has the address of \`alerts.webhooks[${before}]\`: it would be told twice.`,
    ),
  ]
}

function addressProblems(url: string, path: string): readonly string[] {
  if (!URL.canParse(url)) return [`\`${path}\` is not an address.`]
  const { username, password } = new URL(url)
  return username === '' && password === ''
    ? []
    : [`\`${path}\` must not hold a user name or a password: nothing can be sent there.`]
}

/** Who knows such a value can sign in, send or read. */
const isSecret = (option: string): boolean =>
  /^(store|export\.to|access\.keys\[\d+\]\.key|alerts\.webhooks\[\d+\]\.url)$/.test(option)

const withoutValue = (message: string): string => message.replace(/, not .*$/s, '.')
