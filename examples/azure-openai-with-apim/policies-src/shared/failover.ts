import { choose, setBackendService, when } from 'apim-policy'
import { secondary } from './backends.ts'
import { failed } from './retry.ts'

/** After a failure the other region is asked. */
export const failover = choose(when(failed, [setBackendService({ backendId: secondary })]))
