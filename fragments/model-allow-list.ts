import {
  all,
  any,
  type BooleanExpression,
  buildingBlock,
  choose,
  context,
  misuse,
  not,
  setVariable,
  variable,
  when,
} from '../lib/index.ts'
import type { In } from './shared/in-section.ts'
import { refusal } from './shared/refusal.ts'
import { requestedModel } from './shared/requested-model.ts'

/** Names of models or deployments, in capitals or not, or `*` for all. */
export type ModelList = readonly string[] | '*'

export interface ModelAllowListOptions {
  /** The models or deployments that each product may call, by its id. */
  readonly products: Readonly<Record<string, ModelList>>
  /** What calls with another product, or none, may call. @default nothing */
  readonly otherwise?: ModelList
  /**
   * Whether calls pass that name no model and post nothing, such as those for the list of models or a
   * stored response. @default false
   */
  readonly unnamed?: boolean
  /** The status of the answer to others: there is no such model, or it is forbidden. @default 404 */
  readonly status?: 403 | 404
  /** The variable that keeps the model's name for later policies. @default 'requestedModel' */
  readonly variable?: string
}

/**
 * Lets each product call certain models only. The model is the deployment in the path, or else
 * `model` in the body.
 *
 * @cost Reads the body of the request where the path names no deployment, and keeps it; a stream of
 *   the answer is not held back.
 * @example
 * modelAllowList({
 *   products: { gold: '*', silver: ['gpt-4o-mini', 'text-embedding-3-small'] },
 * })
 * @see https://learn.microsoft.com/azure/api-management/choose-policy
 */
export const modelAllowList = buildingBlock(
  (options: ModelAllowListOptions): readonly In<'inbound'>[] => {
    const { products, otherwise, unnamed = false, status = 404 } = options
    const problems = listProblems(options)
    if (problems.length > 0) {
      return problems.map(({ message, option }) => misuse(message, { option }))
    }
    const model = variable.string(options.variable ?? 'requestedModel')
    const product = context.product.optional.id
    const isIn = (list: ModelList): readonly BooleanExpression[] =>
      list === '*' ? [] : [model.isOneOf(list, { ignoreCase: true })]
    const isListed = Object.entries(products).map(([id, list]) =>
      all(product.equals(id), ...isIn(list)),
    )
    const isOther = not(product.or('').isOneOf(Object.keys(products)))
    return [
      setVariable(model, requestedModel),
      choose(
        when(
          not(
            any(
              ...isListed,
              ...(otherwise ? [all(isOther, ...isIn(otherwise))] : []),
              ...(unnamed ? [all(model.isEmpty, context.request.method.notEquals('POST'))] : []),
            ),
          ),
          [refusal(answers[status])],
        ),
      ),
    ]
  },
)

const answers = {
  403: {
    status: 403,
    reason: 'Forbidden',
    type: 'permission_error',
    code: 'model_not_allowed',
    message: 'You may not call this model.',
    param: 'model',
  },
  404: {
    status: 404,
    reason: 'Not Found',
    type: 'invalid_request_error',
    code: 'model_not_found',
    message: 'The model does not exist, or you may not call it.',
    param: 'model',
  },
} as const

interface Problem {
  readonly message: string
  readonly option: 'products' | 'otherwise'
}

function listProblems({ products, otherwise }: ModelAllowListOptions): readonly Problem[] {
  const option = 'products'
  const lists = Object.entries(products)
  if (lists.length === 0) return [{ message: '`products` names no product.', option }]
  const problems = lists.flatMap(([product, list]) => {
    const message = listProblem(list, `products.${product}`)
    return message === undefined ? [] : [{ message, option } as const]
  })
  const message = otherwise && listProblem(otherwise, 'otherwise')
  return message === undefined ? problems : [...problems, { message, option: 'otherwise' }]
}

function listProblem(list: ModelList, at: string): string | undefined {
  if (list === '*') return undefined
  if (list.length === 0) return `\`${at}\` names no model.`
  if (list.includes('*')) return `\`${at}\` has \`*\` in a list; write '*' alone.`
  const blank = list.findIndex((name) => name.trim() === '')
  if (blank >= 0) return `\`${at}[${blank}]\` is empty.`
  const names = list.map((name) => name.toLowerCase())
  const twice = list.find((_, index) => names.indexOf(names[index]!) !== index)
  return twice === undefined ? undefined : `\`${at}\` has \`${twice}\` twice.`
}
