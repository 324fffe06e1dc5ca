import type { ClientEvent } from '../azure/management-client.ts'

/** A line of `--verbose`: what was asked and answered, and why something takes longer. */
export function eventText({
  kind,
  method,
  path,
  status,
  attempt,
  wait,
  reason,
  remaining,
}: ClientEvent): string {
  const request = `${method} ${path === '' ? '/' : path}`
  const seconds = `${((wait ?? 0) / 1000).toFixed(1)} s`
  switch (kind) {
    case 'answer': {
      const left = remaining === undefined ? '' : `, ${remaining} requests left`
      return `${request} ${status ?? 'no answer'}${left}`
    }
    case 'retry':
      return `${request} again in ${seconds}, try ${attempt + 1}: ${reason ?? status ?? 'no answer'}`
    case 'wait':
      return `${request} is being worked on, asked again in ${seconds}`
  }
}
