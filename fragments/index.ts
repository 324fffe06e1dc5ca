export {
  type PriorityRoute,
  type PriorityRoutingOptions,
  priorityRouting,
} from './priority-routing.ts'
export type { BackendReference } from './shared/backend-reference.ts'
