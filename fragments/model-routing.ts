import {
  buildingBlock,
  choose,
  misuse,
  otherwise,
  setVariable,
  variable,
  when,
} from '../lib/index.ts'
import { type BackendReference, useBackend } from './shared/backend-reference.ts'
import { anyName, type BackendRoutes, branches, routesProblem } from './shared/backend-routes.ts'
import type { In } from './shared/in-section.ts'
import { refusal } from './shared/refusal.ts'
import { requestedModel } from './shared/requested-model.ts'

export interface ModelRoutingOptions {
  /** The backend of each model or deployment, by its name, in capitals or not. */
  readonly models: BackendRoutes
  /** The backend of other models. @default none: the answer is 404 */
  readonly otherwise?: BackendReference
  /**
   * The backend of calls that name no model, such as those for a stored response.
   * @default as `otherwise`
   */
  readonly unnamed?: BackendReference
  /** The variable that keeps the model's name for later policies. @default 'requestedModel' */
  readonly variable?: string
}

/**
 * Sends each call to the backend of its model: the deployment in the path, or else `model` in the
 * body. Path and body stay as they are, so that the backends know the model by the same name.
 *
 * @cost Reads the body of the request where the path names no deployment, and keeps it; a stream of
 *   the answer is not held back.
 * @example
 * modelRouting({
 *   models: { 'gpt-4o': 'aoai-provisioned', 'text-embedding-3-small': 'aoai-regional' },
 *   otherwise: 'aoai-pool',
 * })
 * @see https://learn.microsoft.com/azure/ai-services/openai/reference
 */
export const modelRouting = buildingBlock(
  (options: ModelRoutingOptions): readonly In<'inbound'>[] => {
    const { models, unnamed, variable: name = 'requestedModel' } = options
    const problem = routesProblem(models, 'models', ignoreCase)
    if (problem) return [misuse(problem, { option: 'models' })]
    const model = variable.string(name)
    return [
      setVariable(model, requestedModel),
      choose(
        ...branches(models, anyName(model, ignoreCase)),
        unnamed !== undefined && when(model.isEmpty, [useBackend(unnamed)]),
        otherwise([
          options.otherwise !== undefined ? useBackend(options.otherwise) : refusal(unknownModel),
        ]),
      ),
    ]
  },
)

const ignoreCase = { ignoreCase: true }

const unknownModel = {
  status: 404,
  reason: 'Not Found',
  type: 'invalid_request_error',
  code: 'model_not_found',
  message: 'The model does not exist, or the call names none.',
  param: 'model',
}
