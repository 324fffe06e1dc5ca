import { context, type Env, globalPolicy, setHeader } from 'apim-policy'
import { aiCors, errorAnswer } from 'apim-policy/fragments'
import { settings } from './shared/settings.ts'

/** Every call: browsers of the chat application, an id for each answer, one form of errors. */
export default (env: Env) =>
  globalPolicy({
    inbound: aiCors({ origins: [settings(env).chatOrigin] }),
    outbound: [
      setHeader({
        name: 'x-request-id',
        existsAction: 'override',
        value: context.requestId.toText(),
      }),
    ],
    onError: errorAnswer(),
  })
