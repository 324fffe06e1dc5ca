import { didYouMean } from '../../diagnostics/did-you-mean.ts'
import { groupKey, type ReportDimension, reportDimensions } from '../reports/group-key.ts'
import type { BudgetSetting, CollectorSettings } from './collector-settings.ts'
import { repeated } from './repeated.ts'

/** What contradicts itself in budgets that fit the schema. */
export function budgetProblems({ budgets = [], apim }: CollectorSettings): readonly string[] {
  return [
    ...repeated(budgets, ({ name }) => name).map(
      ([at, before]) =>
        `\`budgets[${at}]\` has the name of \`budgets[${before}]\`: give it its own.`,
    ),
    ...budgets.flatMap((budget, at) => [
      ...limitProblems(budget, `budgets[${at}]`),
      ...whereProblems(budget.where ?? {}, `budgets[${at}].where`),
      ...(budget.suspend ? suspendProblems(budget, apim, `budgets[${at}]`) : []),
    ]),
  ]
}

function limitProblems({ amount, tokens }: BudgetSetting, path: string): readonly string[] {
  if (amount !== undefined && tokens !== undefined) {
    return [`\`${path}\` has \`amount\` and \`tokens\`: a budget has one limit.`]
  }
  return amount === undefined && tokens === undefined
    ? [`\`${path}\` needs a limit, \`amount\` or \`tokens\`.`]
    : []
}

function whereProblems(where: Readonly<Record<string, string>>, path: string): readonly string[] {
  const names = Object.keys(where)
  return [
    ...names.flatMap((name) => nameProblems(name, `${path}.${name}`)),
    ...repeated(names, sameOf).map(
      ([at, before]) => `\`${path}.${names[at]}\` and \`${names[before]}\` are the same.`,
    ),
  ]
}

const sameOf = (name: string): string | undefined => {
  const key = groupKey(name)
  return typeof key === 'string' ? undefined : `${key.kind} ${key.name}`
}

function nameProblems(name: string, path: string): readonly string[] {
  const key = groupKey(name)
  if (typeof key === 'string') return [`\`${path}\`: ${key}`]
  if (key.kind === 'dimension') return []
  const meant = key.label === key.name ? meantDimension(name) : undefined
  if (key.kind === 'attribute' && meant === undefined) return []
  const hint = meant ? ` Did you mean \`${meant}\`?` : ''
  return [
    `\`${path}\` is not a dimension.${hint} An attribute of this name is \`attribute.${name}\`.`,
  ]
}

/** A misspelt dimension would be an attribute that no call has, and its budget never used. */
function meantDimension(name: string): ReportDimension | undefined {
  const plain = name.replace(/[-_ ]/g, '').toLowerCase()
  return reportDimensions.find((dimension) => {
    const other = dimension.toLowerCase()
    const isAlike = plain[0] === other[0] && Math.abs(plain.length - other.length) <= 1
    return isAlike && didYouMean(plain, [other]) !== undefined
  })
}

function suspendProblems(
  { where = {} }: BudgetSetting,
  apim: CollectorSettings['apim'],
  path: string,
): readonly string[] {
  return [
    ...(where['subscription'] === undefined
      ? [`\`${path}.suspend\` needs \`where.subscription\`, the subscription to suspend.`]
      : []),
    ...(apim === undefined
      ? [`\`${path}.suspend\` needs \`apim.resource\`, the service that has the subscription.`]
      : []),
  ]
}
