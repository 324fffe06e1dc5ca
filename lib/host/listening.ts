import type { AddressInfo, Server } from 'node:net'
import { UserError } from '../workspace/user-error.ts'

/** The port of a server that was told to listen, as soon as it does. */
export async function listening(server: Server, what: string): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.once('listening', () => {
      server.off('error', reject)
      resolve()
    })
  }).catch((cause: NodeJS.ErrnoException & { readonly port?: number }) => {
    const isTaken = cause.code === 'EADDRINUSE'
    const hint = isTaken && { hint: 'End what listens there, or choose another port.' }
    throw new UserError(
      isTaken
        ? `Port ${cause.port}, which ${what} should listen on, is in use.`
        : `${what} cannot listen: ${cause.message}`,
      { ...hint, cause },
    )
  })
  return (server.address() as AddressInfo).port
}
