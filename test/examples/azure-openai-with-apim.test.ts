import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { hasCorpus } from '../_support/corpus.ts'
import { build, open, projectAt, silenced, testOutputs } from '../_support/example.ts'
import { meansTheSame, type Reworded } from '../_support/original.ts'

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
}

const emptyText = '`""` is what `string.Empty` holds'

/** C# that the typed form writes in other words: the original's, ours, and why it means the same. */
const reworded: Readonly<Record<string, Reworded>> = {
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
    ...['request', 'response'].flatMap(
      (prefix): Reworded => [
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
      ],
    ),
  ],
}

const project = await projectAt('examples/azure-openai-with-apim')
const result = await build(project)

test('the sources have no finding but those that are silenced, each for a reason', () => {
  assert.equal(open(result), [])
  assert.equal(silenced(result).toSorted(), [
    'policies-src/apis/chargeback.ts csharp-null',
    'policies-src/apis/content-trace.ts variable-type',
    'policies-src/apis/rate-throttle.ts csharp-null',
    'policies-src/shared/content.ts variable-type',
    'policies-src/shared/tracking.ts too-many-children',
  ])
})

test('there is a document for each original', () => {
  const ids = Object.keys(originals).map((id) => `apis/${id}.xml`)
  assert.equal(
    result.compiled.map(({ path }) => path),
    ids.toSorted(),
  )
})

const check = hasCorpus ? test : test.skip
for (const [id, original] of Object.entries(originals)) {
  check(`${id} means the same as its original`, () => {
    const own = result.compiled.find(({ path }) => path === `apis/${id}.xml`)!
    meansTheSame(own, original, reworded[id])
  })
}

testOutputs(project, result, { snapshots: 'examples/azure-openai-with-apim' })

test.run()
