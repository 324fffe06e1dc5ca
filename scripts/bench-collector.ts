import { benchCollector, benchEvents } from './bench/bench-collector.ts'

// A part of `npm run bench` on its own; `--events 100000` for those who are in a hurry.
await benchCollector(benchEvents(process.argv.slice(2)))
