import { startCollectorApp } from './collector-app.ts'

// Runs the app, with small batches, until it is killed.
const [, , appFile = '', dataFolder = ''] = process.argv
const eventHubs = { maxEventBatchSize: 32 }
const host = await startCollectorApp({ appFile, dataFolder, eventHubs }, ({ error }) =>
  console.error(error),
)
console.log(JSON.stringify({ url: host.url, connection: host.eventHubsConnectionString }))
