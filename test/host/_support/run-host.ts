import { startHost } from '../../../lib/host/start-host.ts'
import { appFile } from './host.ts'

// Runs a host until it is killed; its folder is the first argument.
const [, , dataFolder = '', record = ''] = process.argv
const host = await startHost({
  appFile,
  hostJson: { extensions: { eventHubs: { maxEventBatchSize: 50 } } },
  env: { PARTS: 'usage', RECORD: record, HUB_NAME: 'usage', BRIEF: '1', PAUSE: '20' },
  httpPort: 0,
  eventHubsPort: 0,
  dataFolder,
  onLog: () => {},
  onProblem: ({ error }) => console.error(error),
})
console.log(host.eventHubsConnectionString)
