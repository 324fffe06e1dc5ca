import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { locateSpan } from '../lib/diagnostics/locate-span.ts'
import type { Span } from '../lib/diagnostics/source.ts'
import { markupElements } from '../lib/document/markup.ts'
import { readDocument } from '../lib/document/read-document.ts'
import { rules } from '../lib/validate/rules.ts'
import { validate } from '../lib/validate/validate.ts'
import { equal } from '../lib/xml/equal.ts'
import type { XmlNode } from '../lib/xml/node.ts'
import { print } from '../lib/xml/print.ts'
import { read } from '../lib/xml/read.ts'
import { corpusFiles, corpusText, hasCorpus } from './_support/corpus.ts'

const check = hasCorpus ? test : test.skip

/** Why the real policies get the findings they get, where one reason fits every file. */
const reasons: Readonly<Record<string, string>> = {
  'bare-ampersand': 'an ampersand is not escaped',
  'child-order': 'decryption-keys stands behind required-claims',
  'malformed-comment': '-- stands in a comment',
  'member-group':
    'send-request in mode new without set-method, which the reference asks for: a warning',
  'missing-attribute':
    'an attribute that the reference asks for is left out: reason of set-status, response-variable-name of send-request or estimate-prompt-tokens',
  'nested-policies': 'a branch holds comments only',
  'not-in-fragment':
    'the reference does not mean the lookup for fragments, the sample does: a warning',
  'number-value': 'a placeholder, or a mangled named value, stands where a number belongs',
  'preview-feature': 'the policy is documented as preview',
  'repeated-policy':
    'the reference wants these once in a section, the samples do otherwise: a warning',
  'retry-request-body': 'any request is sent again, one with a body without it: a warning',
  'section-allowed': 'trace in on-error, which only the error article shows: a warning',
  'too-many-children': 'nine dimensions; newer pages say five: a warning',
  'unexpected-text': 'a placeholder such as […] stands as text',
  'unknown-policy': 'a piece of a resolver, not a policy',
  'value-format': 'a placeholder stands where a header name or an address belongs',
  'csharp-null':
    'requests without a subscription, user, product or body come in and fail there: a warning',
  'csharp-reference-comparison': 'an object is compared with a text: never equal, a warning',
}

/** The places of the findings in each file by rule; a second text is a reason of the file's own. */
const expected: Readonly<
  Record<string, Readonly<Record<string, string | readonly [string, string]>>>
> = {
  'aoai-monitoring/policy-api-chatcompletion.xml': {
    'csharp-null': '16:61 26:45',
  },
  'azureopenai-with-apim/AOAI_Policy-Managed_Identity_with_Retry_MultiRegion_RateThrottle.xml': {
    'csharp-null': '23:51',
  },
  'azureopenai-with-apim/AOAI_Policy-Token_Tracking_End_User_Context.xml': {
    'too-many-children': '149:14',
  },
  'azureopenai-with-apim/AOAI_Policy-Token_Tracking_aka_Charge_back.xml': {
    'csharp-null': '7:79',
  },
  'azureopenai-with-apim/AOAI_Policy-Trace_Prompt_Response_Content.xml': {
    'variable-type': [
      '161:175 164:28 344:185 347:36',
      'the literal 32000 is stored as a string, and read as int',
    ],
  },
  'docs/authentication-managed-identity-11.xml': {
    'missing-attribute': '1:2',
  },
  'docs/azure-openai-semantic-cache-lookup-1.xml': {
    'csharp-null': '8:24',
  },
  'docs/azure-openai-semantic-cache-store-1.xml': {
    'csharp-null': '8:24',
  },
  'docs/base-1.xml': {
    'unexpected-text': '7:17',
  },
  'docs/cache-lookup-1.xml': {
    'number-value': '10:32',
  },
  'docs/cache-store-1.xml': {
    'number-value': '10:32',
  },
  'docs/choose-2.xml': {
    'csharp-null': '3:60',
  },
  'docs/cosmosdb-data-source-1.xml': {
    'preview-feature': '1:2',
  },
  'docs/cosmosdb-data-source-2.xml': {
    'malformed-xml': [
      '16:6 14:10 10:6',
      'partition-key is never closed and read-request is opened twice',
    ],
    'unknown-child': ['16:6', 'so the second read-request stands inside the first'],
    'preview-feature': '1:2',
  },
  'docs/cosmosdb-data-source-3.xml': {
    'preview-feature': '1:2',
  },
  'docs/cosmosdb-data-source-4.xml': {
    'preview-feature': '1:2',
  },
  'docs/cosmosdb-data-source-5.xml': {
    'unknown-policy': '2:2',
  },
  'docs/cosmosdb-data-source-6.xml': {
    'unknown-policy': '2:2',
  },
  'docs/cosmosdb-data-source-7.xml': {
    'unknown-policy': '2:2',
  },
  'docs/fragment-1.xml': {
    'csharp-null': '3:20',
  },
  'docs/general-fragment-1.xml': {
    'csharp-null': '3:16',
  },
  'docs/general-howto-policies-2.xml': {
    'csharp-null': '5:22',
  },
  'docs/get-authorization-context-1.xml': {
    'missing-attribute': '10:6',
  },
  'docs/get-authorization-context-2.xml': {
    'missing-attribute': '9:6',
  },
  'docs/get-authorization-context-4.xml': {
    'missing-attribute': '11:6',
  },
  'docs/http-data-source-3.xml': {
    'csharp-syntax': ['11:49', 'a semicolon is missing'],
  },
  'docs/include-fragment-2.xml': {
    'malformed-xml': ['1:2', 'the example is cut off'],
    'unexpected-text': '5:15',
  },
  'docs/invoke-dapr-binding-1.xml': {
    'csharp-null': '13:19',
  },
  'docs/limit-concurrency-1.xml': {
    'unexpected-text': '2:12 8:13',
    'variable-unset': ['4:39', 'the sample leaves out what sets connectionId'],
  },
  'docs/llm-semantic-cache-lookup-1.xml': {
    'csharp-null': '8:24',
  },
  'docs/llm-semantic-cache-store-1.xml': {
    'csharp-null': '8:24',
  },
  'docs/llm-token-limit-2.xml': {
    'missing-attribute': '4:10',
    'csharp-null': '5:28',
  },
  'docs/proxy-1.xml': {
    'malformed-xml': ['1:47 1:69', 'two values are not quoted'],
  },
  'docs/publish-to-dapr-1.xml': {
    'csharp-null': '8:15',
  },
  'docs/retry-3.xml': {
    'retry-request-body': '9:13',
  },
  'docs/rewrite-uri-1.xml': {
    'bare-ampersand': '4:85',
  },
  'docs/rewrite-uri-4.xml': {
    'bare-ampersand': '4:61 4:85',
  },
  'docs/send-one-way-request-1.xml': {
    'csharp-null': '16:49',
  },
  'docs/send-request-2.xml': {
    'missing-attribute': '1:2',
    'member-group': '1:2',
  },
  'docs/send-service-bus-message-1.xml': {
    'csharp-null': '4:23',
    'preview-feature': '3:10',
  },
  'docs/send-service-bus-message-2.xml': {
    'csharp-null': '4:23',
    'preview-feature': '3:10',
  },
  'docs/send-service-bus-message-3.xml': {
    'csharp-null': '7:23',
    'preview-feature': '3:10',
  },
  'docs/send-service-bus-message-4.xml': {
    'csharp-null': '2:16',
    'preview-feature': '1:2',
  },
  'docs/set-backend-service-2.xml': {
    'malformed-expression': ['3:76', 'a closing bracket is missing'],
  },
  'docs/set-body-2.xml': {
    'csharp-type': ['5:9', 'a character of a string is assigned'],
    'csharp-null': '3:21',
  },
  'docs/set-body-3.xml': {
    'csharp-syntax': ['4:29', 'a placeholder `<tag>` stands in the code'],
  },
  'docs/set-body-4.xml': {
    'csharp-null': '3:60',
  },
  'docs/set-body-7.xml': {
    'csharp-null': '3:18',
  },
  'docs/set-body-8.xml': {
    'csharp-null': '3:16',
  },
  'docs/set-header-1.xml': {
    'value-format': '1:19',
  },
  'docs/set-header-2.xml': {
    'value-format': '1:20',
  },
  'docs/set-header-3.xml': {
    'csharp-null': '3:12',
  },
  'docs/set-method-1.xml': {
    'csharp-null': '16:49',
  },
  'docs/set-query-parameter-2.xml': {
    'csharp-null': '3:12',
  },
  'docs/sql-data-source-1.xml': {
    'preview-feature': '1:2',
  },
  'docs/sql-data-source-2.xml': {
    'preview-feature': '1:2',
  },
  'docs/sql-data-source-3.xml': {
    'preview-feature': '1:2',
  },
  'docs/validate-client-certificate-1.xml': {
    'malformed-xml': ['9:54', 'quotes stand inside the value'],
  },
  'docs/validate-content-3.xml': {
    'csharp-null': '13:75',
  },
  'docs/validate-graphql-request-2.xml': {
    'csharp-syntax': ['3:80', '`<>` is no operator of C#'],
  },
  'docs/validate-jwt-6.xml': {
    'child-order': '17:6',
  },
  'snippets/examples__Back-end_API_redundancy.policy.xml': {
    'retry-request-body': '52:14',
  },
  'snippets/examples__Call_out_to_an_HTTP_endpoint_and_cache_the_response.policy.xml': {
    'malformed-xml': ['41:64 44:36', 'an expression was mangled into attributes'],
    'malformed-expression': ['41:62', 'an expression was mangled into attributes'],
    'unknown-attribute': ['41:64 42:32 43:32 44:26', 'an expression was mangled into attributes'],
    'csharp-syntax': [
      '16:67 31:88 35:99 35:150',
      'a formatter mangled the strings: `"latlong="""`',
    ],
    'variable-unused': ['31:29', 'the names of its readers are mangled'],
  },
  'snippets/examples__DELETE_a_from_to_blobStorage_account.xml': {
    'csharp-type': ['26:99 26:166', 'a dictionary is called like a method'],
  },
  'snippets/examples__Decrypt_AES_Data_using_policy_expressions.xml': {
    'csharp-null': '11:55',
  },
  'snippets/examples__Encrypt_data_using_expressions.policy.xml': {
    'variable-unused': ['10:29', 'the sample only shows how to set it'],
  },
  'snippets/examples__Extract_value_from_XML.xml': {
    'missing-attribute': '14:14',
    'csharp-allowed': ['23:24 23:43', 'XmlReader is not on the list'],
  },
  'snippets/examples__Filter_response_content_based_on_product_name.policy.xml': {
    'malformed-comment': '1:1',
    'csharp-null': '18:64',
  },
  'snippets/examples__Forward_Azure_Event_Grid_Event.xml': {
    'missing-attribute': '18:22 30:30',
    'csharp-null': '14:47',
  },
  'snippets/examples__GET_a_file_from_blobStorage_account.xml': {
    'missing-attribute': '53:14',
    'value-format': '54:31 57:31',
    'csharp-type': ['26:99 26:166', 'a dictionary is called like a method'],
  },
  'snippets/examples__Get_OAuth2_access_token_from_AAD_using_client_id_and_certificate_using_key_vault_manage_identity.xml':
    {
      'nested-policies': '94:12',
      'number-value': '92:136',
      'csharp-allowed': ['65:15 65:62', 'RSACng is not on the list'],
      'repeated-policy': '22:10 37:10 113:12',
    },
  'snippets/examples__Log_errors_to_Stackify.policy.xml': {
    'section-allowed': '21:6',
  },
  'snippets/examples__Loopback_request_for_service_at_same_API_Management_service.xml': {
    'value-format': '17:13',
    'csharp-syntax': ['15:119', 'a formatter mangled the strings'],
  },
  'snippets/examples__PUT_a_file_to_blobStorage_account.xml': {
    'value-format': '51:31 54:32',
    'csharp-type': ['27:99 27:166', 'a dictionary is called like a method'],
    'csharp-null': '71:25',
  },
  'snippets/examples__Parse_a_JWT_token_using_expressions.xml': {
    'nested-policies': '34:14 41:14',
  },
  'snippets/examples__Pre-authorize_requests_based_on_HTTP_method_with_validate-jwt.policy.xml': {
    'csharp-syntax': ['10:66 22:43', 'a formatter mangled the strings'],
  },
  'snippets/examples__Query_CosmosDB.policy.xml': {
    'csharp-null': '65:67',
  },
  'snippets/examples__Request_OAuth2_access_token_from_SAP_using_AAD_JWT_token.xml': {
    'repeated-policy': '54:10 113:18 153:18',
  },
  'snippets/examples__Return_HTTP_405_if_the_HTTP_Method_of_the_request_is_not_defined.xml': {
    'nested-policies': '29:14',
  },
  'snippets/examples__Return_a_blob_URL_signed_with_a_user_delegation_SAS_token.xml': {
    'csharp-type': ['61:61 89:63', 'AddSeconds gets a text'],
    'csharp-allowed': ['76:17 76:39', 'XmlDocument is not on the list'],
  },
  'snippets/examples__Route_requests_based_on_size.policy.xml': {
    'nested-policies': '14:9',
  },
  'snippets/examples__Send_request_context_information_to_the_backend_service.policy.xml': {
    'csharp-null': '10:18 15:18',
  },
  'snippets/examples__Use_custom_error_messages_for_jwt-validate_policy_with_on-error_handler.policy.xml':
    {
      'missing-attribute': '23:22',
    },
  'snippets/examples__oauth-proxy__oauth-proxy-callback.xml': {
    'csharp-null': '4:44 6:45',
    'repeated-policy': '11:10 12:10 130:26 132:26 134:26 202:10 203:10',
  },
  'snippets/examples__oauth-proxy__oauth-proxy-session-fragment.xml': {
    'missing-attribute': '15:6 24:6 41:6 68:6 85:6 102:6 159:26 181:8',
    'csharp-reference-comparison': '13:22',
    'repeated-policy': '95:3 96:3 140:5 237:7 239:7 241:7',
    'not-in-fragment': '94:3 95:3 96:3 140:5',
  },
  'snippets/examples__oauth-proxy__oauth-proxy-sign-in.xml': {
    'missing-attribute': '67:30',
    'csharp-reference-comparison': '6:32',
    'repeated-policy': '47:26 48:26',
  },
  'snippets/examples__oauth-proxy__oauth-proxy-sign-out.xml': {
    'missing-attribute': '9:22',
    'csharp-reference-comparison': '7:32 32:32',
  },
}

check('every file of the corpus prints and reads back equal, and prints the same again', () => {
  for (const path of corpusFiles()) {
    const nodes = read({ path, text: corpusText(path) }, { markup: markupElements }).nodes
    for (const format of isWhole(nodes) ? (['rawxml', 'xml'] as const) : (['rawxml'] as const)) {
      const options = { format, markup: markupElements }
      const printed = print(nodes, options)
      const again = read({ path, text: printed }, { markup: markupElements }).nodes
      assert.ok(equal(nodes, again), `${path} as ${format}`)
      assert.is(print(again, options), printed, `${path} as ${format}`)
    }
  }
})

check('the findings on the corpus are those that its own defects deserve', () => {
  const found = Object.fromEntries(
    corpusFiles().flatMap((path) => {
      const places = findings(path)
      return Object.keys(places).length > 0 ? [[path, places]] : []
    }),
  )
  const wanted = Object.fromEntries(
    Object.entries(expected).map(([path, byRule]) => [
      path,
      Object.fromEntries(Object.entries(byRule).map(([code, each]) => [code, [each].flat()[0]])),
    ]),
  )
  assert.equal(found, wanted)
})

check('each finding on the corpus has a reason', () => {
  for (const byRule of Object.values(expected)) {
    for (const [code, each] of Object.entries(byRule)) {
      assert.ok((typeof each === 'string' ? reasons[code] : each[1])?.length, code)
    }
  }
})

function findings(path: string): Readonly<Record<string, string>> {
  const document = readDocument({ path, text: corpusText(path) })
  const places: Record<string, string> = {}
  for (const { code, origin } of validate([document], { rules })) {
    if (code === 'unresolved-fragment') continue
    const { line, column } = locateSpan(origin as Span)
    places[code] = [places[code], `${line}:${column}`].filter(Boolean).join(' ')
  }
  return places
}

/** Whether a file is without errors of reading: only then there is an encoded form of it. */
const isWhole = (nodes: readonly XmlNode[]): boolean =>
  nodes.every((node) => {
    if (node.kind === 'problem') return node.severity === 'warning'
    return node.kind !== 'element' || isWhole(node.children)
  })

test.run()
