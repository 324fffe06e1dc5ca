import type { Alert } from '../alerts/alert.ts'

/** An alert that nobody was told of yet. */
export interface DueAlert {
  readonly alert: Alert
  /** Is called once somebody was told. */
  readonly remember: () => Promise<void>
}
