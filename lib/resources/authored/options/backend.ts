import type { Resource } from '../../resource.ts'
import { type Fields, fieldsOf, isFields, listOf } from '../fields.ts'
import { namedText } from '../made-resources.ts'
import { shortDuration } from '../short-duration.ts'

/**
 * The options of a backend as the service holds it.
 * @see https://learn.microsoft.com/rest/api/apimanagement/backend/get
 */
export function backendOptions(live: Fields, made: readonly Resource[]): Fields {
  const protocol = lowerCase(live['protocol'])
  const tls = fieldsOf(live['tls'])
  return {
    title: live['title'],
    description: live['description'],
    url: live['url'],
    protocol: protocol === 'http' ? undefined : protocol,
    resourceId: live['resourceId'],
    credentials: credentials(fieldsOf(live['credentials']), made),
    circuitBreaker: circuitBreaker(live['circuitBreaker']),
    tls: {
      validateCertificateChain: tls['validateCertificateChain'],
      validateCertificateName: tls['validateCertificateName'],
    },
    azureRegion: live['azureRegion'],
  }
}

const lowerCase = (given: unknown): unknown =>
  typeof given === 'string' ? given.toLowerCase() : given

function credentials(live: Fields, made: readonly Resource[]): Fields {
  const authorization = fieldsOf(live['authorization'])
  return {
    managedIdentity: { resource: fieldsOf(live['managedIdentity'])['resource'] },
    authorization: {
      scheme: authorization['scheme'],
      parameter: namedText(made, authorization['parameter']),
    },
    header: texts(live['header'], made),
    query: texts(live['query'], made),
    certificateIds: live['certificateIds'],
  }
}

const texts = (live: unknown, made: readonly Resource[]): Fields =>
  Object.fromEntries(
    Object.entries(fieldsOf(live)).map(([name, values]) => {
      const [first, ...others] = listOf(values)!.map((each) => namedText(made, each))
      return [name, others.length === 0 ? first : [first, ...others]]
    }),
  )

function circuitBreaker(live: unknown): Fields | undefined {
  const rule = fieldsOf(live)['rules']
  if (rule === undefined) return undefined
  const { name, failureCondition, tripDuration, acceptRetryAfter, failureResponse } = fieldsOf(
    listOf(rule)![0],
  )
  const { count, percentage, interval, statusCodeRanges, errorReasons } = fieldsOf(failureCondition)
  return {
    name: name === 'breaker' ? undefined : name,
    count,
    percentage,
    interval: shortDuration(interval),
    statusCodeRanges: listOf(statusCodeRanges)?.map(range),
    errorReasons,
    tripDuration: shortDuration(tripDuration),
    acceptRetryAfter,
    failureResponse: { statusCode: fieldsOf(failureResponse)['statusCode'] },
  }
}

function range(live: unknown): unknown {
  if (!isFields(live)) return live
  const { min, max } = live
  return min === max ? min : { min, max }
}
