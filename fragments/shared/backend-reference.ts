import { type ResourceReference, setBackendService } from '../../lib/index.ts'
import type { In } from './in-section.ts'

/** A backend or a pool of the project, one from elsewhere, or the id of one. */
export type BackendReference = string | ResourceReference<'backend' | 'backend-pool'>

/** Sends the call to a backend. */
export const useBackend = (backend: BackendReference): In<'inbound' | 'backend'> =>
  typeof backend === 'string'
    ? setBackendService({ backendId: backend })
    : setBackendService({ backend })
