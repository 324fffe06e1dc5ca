import { buildingBlock, llmContentSafety, misuse } from '../lib/index.ts'
import type { BackendReference } from './shared/backend-reference.ts'
import type { In } from './shared/in-section.ts'

export type HarmCategory = 'Hate' | 'SelfHarm' | 'Sexual' | 'Violence'

export interface ContentSafetyOptions {
  /** The backend of the Content Safety service, with a managed identity for its credentials. */
  readonly backend: BackendReference
  /**
   * The severity from which a prompt is refused, by category; those left out are not looked for.
   * @default 4 for each
   */
  readonly thresholds?: Readonly<Partial<Record<HarmCategory, number>>>
  /** The scale: 0, 2, 4 and 6, or every number from 0 to 7. @default 4 */
  readonly levels?: 4 | 8
  /** Whether attempts to talk the model out of its rules are refused. @default true */
  readonly shieldPrompt?: boolean
  /** Whether answers are checked, too. @default false */
  readonly completions?: boolean
  /** The block lists of the service that are applied. @default none */
  readonly blocklists?: readonly string[]
}

const categories = ['Hate', 'SelfHarm', 'Sexual', 'Violence'] as const satisfies HarmCategory[]

const scales = { 4: 'FourSeverityLevels', 8: 'EightSeverityLevels' } as const

/**
 * Has Azure AI Content Safety look at prompts, and at answers if wanted, and refuses with 403 what
 * is too severe. It may not stand in the document of an operation.
 *
 * @cost A call to the service for each prompt, some 100 ms, which it charges for. With `completions`
 *   answers are checked in windows: a stream then comes in pieces, and stops where it is refused.
 * @example
 * contentSafety({ backend: 'content-safety', thresholds: { Hate: 2, Violence: 4 } })
 * @see https://learn.microsoft.com/azure/api-management/llm-content-safety-policy
 */
export const contentSafety = buildingBlock(
  (options: ContentSafetyOptions): readonly In<'inbound', 'operation'>[] => {
    const { backend, levels = 4, shieldPrompt = true, completions = false } = options
    const { thresholds = { Hate: 4, SelfHarm: 4, Sexual: 4, Violence: 4 }, blocklists = [] } =
      options
    const chosen = categories.flatMap((name) => {
      const threshold = thresholds[name]
      return threshold === undefined ? [] : [{ name, threshold }]
    })
    const wrong = chosen.find(({ threshold }) => !isLevel(threshold, levels))
    if (wrong) {
      const scale = levels === 4 ? '0, 2, 4 or 6' : 'a whole number from 0 to 7'
      const message = `\`thresholds.${wrong.name}\` must be ${scale}, not ${wrong.threshold}.`
      const hint = levels === 4 ? 'With `levels: 8` every number from 0 to 7 is one.' : ''
      return [misuse(message, { option: 'thresholds', ...(hint && { hint }) })]
    }
    if (chosen.length === 0 && blocklists.length === 0 && !shieldPrompt) {
      return [
        misuse('`thresholds` names no category, and nothing else is looked for.', {
          option: 'thresholds',
        }),
      ]
    }
    const rest = {
      shieldPrompt,
      ...(completions && { enforceOnCompletions: true }),
      ...(chosen.length > 0 && {
        categories: {
          outputType: scales[levels],
          category: chosen,
        },
      }),
      ...(blocklists.length > 0 && { blocklists }),
    } as const
    return [
      typeof backend === 'string'
        ? llmContentSafety({ backendId: backend, ...rest })
        : llmContentSafety({ backend, ...rest }),
    ]
  },
)

const isLevel = (threshold: number, levels: 4 | 8): boolean =>
  Number.isInteger(threshold) &&
  threshold >= 0 &&
  (levels === 4 ? threshold <= 6 && threshold % 2 === 0 : threshold <= 7)
