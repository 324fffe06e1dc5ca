import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { hasCorpus } from '../_support/corpus.ts'
import { build, open, projectAt, silenced, testOutputs } from '../_support/example.ts'
import { meansTheSame, type Reworded } from '../_support/original.ts'

/** C# that the typed form writes in other words. */
const reworded: Reworded = [
  [
    '@(context.Request.Body.As<JObject>(true)["messages"])',
    '@(context.Request.Body.As<JObject>(preserveContent: true)["messages"])',
    'the argument has its name',
  ],
  [
    `@{
        JObject openaiResponse = context.Response.Body.As<JObject>(true);
        return new JObject(
            new JProperty("SubscriptionId", context.Subscription.Id),
            new JProperty("EventTime", DateTime.UtcNow.ToString()),
            new JProperty("ServiceName", context.Deployment.ServiceName),
            new JProperty("RequestId", context.RequestId),
            new JProperty("RequestIp", context.Request.IpAddress),
            new JProperty("OperationName", context.Operation.Name),
            new JProperty("Prompt", context.Variables["openAiRequestMessages"]),
            new JProperty("Response", openaiResponse["choices"]),
            new JProperty("Tokens", openaiResponse["usage"])
        ).ToString();
      }`,
    '@(new JObject(new JProperty("SubscriptionId", context.Subscription.Id), new JProperty("EventTime", DateTime.UtcNow.ToString()), new JProperty("ServiceName", context.Deployment.ServiceName), new JProperty("RequestId", context.RequestId), new JProperty("RequestIp", context.Request.IpAddress), new JProperty("OperationName", context.Operation.Name), new JProperty("Prompt", context.Variables.GetValueOrDefault<JToken>("openAiRequestMessages")), new JProperty("Response", context.Response.Body.As<JObject>(preserveContent: true)["choices"]), new JProperty("Tokens", context.Response.Body.As<JObject>(preserveContent: true)["usage"])).ToString())',
    'the body is kept, so it may be read twice, and the variable is set to a token',
  ],
]

const project = await projectAt('examples/aoai-monitoring')
const result = await build(project)

test('the sources have no finding but those that are silenced, each for a reason', () => {
  assert.equal(open(result), [])
  assert.equal(silenced(result), ['policies-src/apis/usage-monitoring.ts csharp-null'])
})

const check = hasCorpus ? test : test.skip
check('usage-monitoring means the same as its original', () => {
  const own = result.compiled.find(({ path }) => path === 'apis/usage-monitoring.xml')!
  meansTheSame(own, 'aoai-monitoring/policy-api-chatcompletion.xml', reworded)
})

testOutputs(project, result, { snapshots: 'examples/aoai-monitoring' })

test.run()
