import { fileURLToPath } from 'node:url'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { canonicalCode } from '../lib/csharp/canonical.ts'
import { readDocument } from '../lib/document/read-document.ts'
import { rules } from '../lib/validate/rules.ts'
import { buildProject } from '../lib/workspace/build.ts'
import { loadConfig } from '../lib/workspace/load-config.ts'
import { equal } from '../lib/xml/equal.ts'
import type { Value, XmlNode } from '../lib/xml/node.ts'
import { corpusText, hasCorpus } from './_support/corpus.ts'
import { matches } from './_support/snapshot.ts'

/** The public policy that each document does the same as. */
const originals: Readonly<Record<string, string>> = {
  'managed-identity': 'azureopenai-with-apim/AOAI_Policy-Managed_Identity.xml',
  'retry-single-region':
    'azureopenai-with-apim/AOAI_Policy-Managed_Identity_with_Retry_SingleRegion.xml',
  'retry-multi-region':
    'azureopenai-with-apim/AOAI_Policy-Managed_Identity_with_Retry_MultiRegion.xml',
  'rate-throttle':
    'azureopenai-with-apim/AOAI_Policy-Managed_Identity_with_Retry_MultiRegion_RateThrottle.xml',
  'priority-routing': 'azureopenai-with-apim/AOAI_Policy-Priority_Routing.xml',
  'subscription-key': 'azureopenai-with-apim/AOAI_Policy-SAS_Token.xml',
  'end-user-tracking': 'azureopenai-with-apim/AOAI_Policy-Token_Tracking_End_User_Context.xml',
  chargeback: 'azureopenai-with-apim/AOAI_Policy-Token_Tracking_aka_Charge_back.xml',
  'content-trace': 'azureopenai-with-apim/AOAI_Policy-Trace_Prompt_Response_Content.xml',
  'usage-monitoring': 'aoai-monitoring/policy-api-chatcompletion.xml',
}

const emptyText = '`""` is what `string.Empty` holds'

/** C# that the typed form writes in other words: the original's, ours, and why it means the same. */
const reworded: Readonly<Record<string, readonly (readonly [string, string, string])[]>> = {
  'priority-routing': [
    [
      `@{
        int priority;
        return int.TryParse((string)context.Variables["priorityValue"], out priority) ? priority : 0;
      }`,
      '@(int.TryParse(context.Variables.GetValueOrDefault<string>("priorityValue"), out var parsed) ? parsed : 0)',
      'the variable is set right before, to text',
    ],
  ],
  'end-user-tracking': [
    [
      `@{
        if (!String.IsNullOrEmpty(context.Request.Headers.GetValueOrDefault("x-apim-end-user-id", string.Empty))
            || !String.IsNullOrEmpty(context.Request.Headers.GetValueOrDefault("x-apim-end-user-tenant-id", string.Empty))
            || !String.IsNullOrEmpty(context.Request.Headers.GetValueOrDefault("x-apim-client-application-id", string.Empty)))
        {
            return "header";
        }

        return !String.IsNullOrEmpty(context.Variables.GetValueOrDefault<string>("forwardedIdentityToken", string.Empty))
            ? "jwt"
            : "unknown";
      }`,
      '@(!string.IsNullOrEmpty(context.Request.Headers.GetValueOrDefault("x-apim-end-user-id", "")) || !string.IsNullOrEmpty(context.Request.Headers.GetValueOrDefault("x-apim-end-user-tenant-id", "")) || !string.IsNullOrEmpty(context.Request.Headers.GetValueOrDefault("x-apim-client-application-id", "")) ? "header" : !string.IsNullOrEmpty(context.Variables.GetValueOrDefault<string>("forwardedIdentityToken", "")) ? "jwt" : "unknown")',
      `an \`if\` that returns is a choice; ${emptyText}`,
    ],
  ],
  'content-trace': [
    [
      `@{
        if (context.Request == null || context.Request.Body == null)
        {
            return String.Empty;
        }

        return context.Request.Body.As<string>(preserveContent: true) ?? String.Empty;
      }`,
      '@(context.Request.Body?.As<string>(preserveContent: true) ?? "")',
      `there always is a request, and \`?.\` is the test of its body; ${emptyText}`,
    ],
    [
      `@{
        if (context.Response == null || context.Response.Body == null)
        {
            return String.Empty;
        }

        return context.Response.Body.As<string>(preserveContent: true) ?? String.Empty;
      }`,
      '@(context.Response?.Body?.As<string>(preserveContent: true) ?? "")',
      `\`?.\` is the test; ${emptyText}`,
    ],
    ...['request', 'response'].flatMap((prefix): readonly (readonly [string, string, string])[] => [
      [
        `@((context.Variables.GetValueOrDefault<string>("${prefix}ContentRaw", string.Empty)).Length)`,
        `@(context.Variables.GetValueOrDefault<string>("${prefix}ContentRaw", "").Length)`,
        emptyText,
      ],
      [
        `@((context.Variables.GetValueOrDefault<string>("${prefix}ContentRaw", string.Empty)).Length > context.Variables.GetValueOrDefault<int>("contentCaptureMaxChars", 32000))`,
        `@(context.Variables.GetValueOrDefault<string>("${prefix}ContentRaw", "").Length > context.Variables.GetValueOrDefault<int>("contentCaptureMaxChars", 32000))`,
        emptyText,
      ],
      [
        `@(context.Variables.GetValueOrDefault<string>("${prefix}ContentForTrace", string.Empty))`,
        `@(context.Variables.GetValueOrDefault<string>("${prefix}ContentForTrace", ""))`,
        emptyText,
      ],
    ]),
  ],
  'usage-monitoring': [
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
  ],
}

/** The nodes of an original with the C# that we word otherwise. */
function inOurWords(id: string, nodes: readonly XmlNode[]): readonly XmlNode[] {
  const pairs = new Map(
    (reworded[id] ?? []).map(([original, own]) => [meaningOf(original), own] as const),
  )
  const used = new Set<string>()
  const worded = (value: Value): Value => {
    if (value.kind === 'literal') return value
    const key = meaningOf(`@${value.form === 'block' ? `{${value.code}}` : `(${value.code})`}`)
    const own = pairs.get(key)
    if (own === undefined) return value
    used.add(key)
    return { ...value, form: 'expression', code: own.slice(2, -1) }
  }
  const visit = (node: XmlNode): XmlNode => {
    if (node.kind === 'text') return { ...node, value: worded(node.value) }
    if (node.kind !== 'element') return node
    const attributes = node.attributes.map((each) => ({ ...each, value: worded(each.value) }))
    return { ...node, attributes, children: node.children.map(visit) }
  }
  const result = nodes.map(visit)
  assert.is(used.size, pairs.size, 'every pair is needed')
  return result
}

const meaningOf = (expression: string): string =>
  expression.slice(0, 2) + canonicalCode(expression.slice(2, -1))

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '')
const project = await loadConfig(
  root,
  rules.map(({ code }) => code),
)
const env = { name: 'default', variables: {} }
const { compiled, findings } = await buildProject(project, { env, format: 'rawxml' })

test('the sources have no finding but those that are silenced, each for a reason', () => {
  assert.equal(
    findings.filter(({ suppressed }) => !suppressed),
    [],
  )
  const silenced = findings.map(({ code, location }) => `${location?.path} ${code}`)
  assert.equal([...new Set(silenced)].toSorted(), [
    'policies-src/apis/chargeback.ts csharp-null',
    'policies-src/apis/content-trace.ts variable-type',
    'policies-src/apis/rate-throttle.ts csharp-null',
    'policies-src/apis/usage-monitoring.ts csharp-null',
    'policies-src/shared/content.ts variable-type',
    'policies-src/shared/tracking.ts too-many-children',
  ])
})

test('the encoded form says the same', async () => {
  const encoded = await buildProject(project, { env, format: 'xml' })
  for (const { path, xml, document } of encoded.compiled) {
    const { nodes } = readDocument({ path, text: xml })
    assert.ok(equal(nodes, document.nodes, { meaning: true }), path)
  }
})

test('there is a document for each original', () => {
  const ids = compiled.map(({ path }) => path)
  assert.equal(
    ids,
    Object.keys(originals)
      .map((id) => `apis/${id}.xml`)
      .toSorted(),
  )
})

const check = hasCorpus ? test : test.skip
for (const [id, original] of Object.entries(originals)) {
  check(`${id} means the same as its original`, () => {
    const own = compiled.find(({ path }) => path === `apis/${id}.xml`)!
    const printed = readDocument({ path: own.path, text: own.xml })
    const { nodes } = readDocument({ path: original, text: corpusText(original) })
    const theirs = inOurWords(id, nodes)
    assert.ok(equal(printed.nodes, theirs, { meaning: true }))
    assert.ok(equal(own.document.nodes, theirs, { meaning: true }))
  })

  test(`${id} compiles to the XML that is stored, byte for byte`, () => {
    const own = compiled.find(({ path }) => path === `apis/${id}.xml`)!
    matches(own.xml, `policies-src/${own.path}`)
  })
}

test.run()
