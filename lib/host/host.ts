import type { Sleep } from '../azure/sleep.ts'

/** A line that the app, or the library below it, logged. */
export interface HostLog {
  /** `trace`, `debug`, `information`, `warning`, `error` or `critical`. */
  readonly level: string
  readonly message: string
  /** Absent where no function was running. */
  readonly function?: string
  readonly invocationId?: string
}

/** Something that went wrong while the host was running. */
export interface HostProblem {
  readonly error: unknown
  /** Absent where it was none of the functions. */
  readonly function?: string
  readonly invocationId?: string
}

/** What a host runs, and where. */
export interface HostOptions {
  /** The app, a CommonJS file. */
  readonly appFile: string
  /** Its `host.json`. */
  readonly hostJson: Readonly<Record<string, unknown>>
  /**
   * The settings of the app. While the host runs they are laid over `process.env`, where the app
   * reads them; so a process runs one host at a time.
   */
  readonly env: Readonly<Record<string, string | undefined>>
  /** `0` takes any that is free. */
  readonly httpPort: number
  /** `0` takes any that is free. */
  readonly eventHubsPort: number
  /** Where events are kept until the functions are done with them. */
  readonly dataFolder: string
  readonly onLog: (entry: HostLog) => void
  readonly onProblem: (problem: HostProblem) => void
  /** Waits between retries, and for events to fill a batch. */
  readonly sleep?: Sleep
  /** Of each hub. @default 4 */
  readonly partitions?: number
  /** Milliseconds that `close` waits for what is running. @default 30000 */
  readonly grace?: number
}

/** A route that is served. */
export interface HostRoute {
  readonly function: string
  readonly methods: readonly string[]
  /** With its prefix, `/api/v1/usage/{what}`. */
  readonly path: string
}

/** An app of Azure Functions that runs on this machine. */
export interface Host {
  /** `http://127.0.0.1:7071` */
  readonly url: string
  /** What the official clients take; it names the hub where there is one only. */
  readonly eventHubsConnectionString: string
  readonly hubs: readonly string[]
  readonly routes: readonly HostRoute[]
  readonly timers: readonly string[]
  /** Runs a timer at once; rejects when its function fails. */
  readonly runTimer: (name: string) => Promise<void>
  /** Resolves when the functions are done with every event so far; rejects when it is closed first. */
  readonly whenIdle: () => Promise<void>
  /**
   * Lets end what is running and closes everything. Events of which a retry is still due come again
   * with the next host on the same folder.
   */
  readonly close: () => Promise<void>
}
