export { usageEventSchema } from '../lib/index.ts'
