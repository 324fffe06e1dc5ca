import {
  apiPolicy,
  base,
  choose,
  context,
  otherwise,
  rateLimitByKey,
  setBackendService,
  when,
} from 'apim-policy'
import { primary } from '../shared/backends.ts'
import { failover } from '../shared/failover.ts'
import { forwardWithRetry } from '../shared/retry.ts'
import { signIn } from '../shared/sign-in.ts'

// apim-policy-ignore csharp-null: as in the original, which counts on a user
const user = context.user.id

const callsPerMinute = (calls: number, remainingCallsVariableName: string) =>
  rateLimitByKey({ calls, renewalPeriod: 60, counterKey: user, remainingCallsVariableName })

/** Gives two users limits of their own, and everyone else a smaller one. */
export default apiPolicy('rate-throttle', {
  inbound: [
    base(),
    setBackendService({ backendId: primary }),
    signIn,
    choose(
      when(user.equals('1'), [callsPerMinute(5, 'remainingCallsPerSubscriptionA')]),
      when(user.equals('2'), [callsPerMinute(10, 'remainingCallsPerSubscriptionB')]),
      otherwise([callsPerMinute(3, 'remainingCallsPerOtherSubscriptions')]),
    ),
  ],
  backend: [forwardWithRetry(failover)],
})
