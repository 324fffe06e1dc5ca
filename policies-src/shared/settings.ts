import type { Env } from 'apim-policy'
import type { CaptureMode } from 'apim-policy/fragments'

/** What differs between environments, from the variables of the configuration. */
export const settings = ({ variables }: Env) => ({
  /** The first part of the names of the Azure resources. */
  instance: String(variables['instance']),
  /** The origin of the chat application. */
  chatOrigin: String(variables['chatOrigin']),
  /** Where prompts and answers are kept. */
  capture: variables['capture'] as CaptureMode,
  /** Whether Azure AI Content Safety looks at prompts. */
  contentSafety: variables['contentSafety'] === true,
})
