export type { Fault } from './sandbox/faults.ts'
export type { Properties } from './sandbox/properties.ts'
export type {
  Parent,
  RecordedRequest,
  Sandbox,
  SandboxSettings,
  Sku,
  StoredResource,
} from './sandbox/sandbox.ts'
export { startSandbox } from './sandbox/start-sandbox.ts'
