import { benchJobs, type JobName } from './bench-jobs.ts'

// A process for each job, so that its memory is its own; it does a part for each message.
const [job, location = '', events] = process.argv.slice(2)
const parts = benchJobs[job as JobName]({ location, events: Number(events) })

process.on('message', async () => {
  const { done, value } = await parts.next()
  process.send?.({ done, figures: value, memory: process.resourceUsage().maxRSS / 1024 })
})
process.on('disconnect', () => process.exit())
