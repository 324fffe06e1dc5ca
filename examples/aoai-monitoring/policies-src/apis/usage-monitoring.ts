import {
  apiPolicy,
  base,
  context,
  jsonBody,
  logToEventhub,
  now,
  setVariable,
  variable,
} from 'apim-policy'

const messages = variable.json('openAiRequestMessages')

const question = context.request.body.asObject({ preserveContent: true })
const answer = context.response.body.asObject({ preserveContent: true })

/** Sends prompt, answer and tokens of every call to an event hub. */
export default apiPolicy('usage-monitoring', {
  inbound: [
    base(),
    // apim-policy-ignore csharp-null: as in the original, which counts on a body
    setVariable(messages, question.get('messages')),
  ],
  outbound: [
    base(),
    logToEventhub({
      loggerId: 'openaieventhub',
      // apim-policy-ignore csharp-null: as in the original, which counts on a subscription
      text: jsonBody({
        SubscriptionId: context.subscription.id,
        EventTime: now().toText(),
        ServiceName: context.deployment.serviceName,
        RequestId: context.requestId,
        RequestIp: context.request.ipAddress,
        OperationName: context.operation.name,
        Prompt: messages,
        Response: answer.get('choices'),
        Tokens: answer.get('usage'),
      }),
    }),
  ],
})
