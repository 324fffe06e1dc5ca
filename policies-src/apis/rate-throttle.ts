import {
  apiPolicy,
  base,
  choose,
  csharp,
  otherwise,
  rateLimitByKey,
  setBackendService,
  when,
} from 'apim-policy'
import { primary } from '../shared/backends.ts'
import { failover } from '../shared/failover.ts'
import { forwardWithRetry } from '../shared/retry.ts'
import { signIn } from '../shared/sign-in.ts'

const user = csharp<string>`context.User.Id`

const isUser = (id: string) => csharp<boolean>`${user} == ${id}`

const callsPerMinute = (calls: number, remainingCallsVariableName: string) =>
  rateLimitByKey({ calls, renewalPeriod: 60, counterKey: user, remainingCallsVariableName })

/** Gives two users limits of their own, and everyone else a smaller one. */
export default apiPolicy('rate-throttle', {
  inbound: [
    base(),
    setBackendService({ backendId: primary }),
    signIn,
    choose(
      when(isUser('1'), [callsPerMinute(5, 'remainingCallsPerSubscriptionA')]),
      when(isUser('2'), [callsPerMinute(10, 'remainingCallsPerSubscriptionB')]),
      otherwise([callsPerMinute(3, 'remainingCallsPerOtherSubscriptions')]),
    ),
  ],
  backend: [forwardWithRetry(failover)],
})
