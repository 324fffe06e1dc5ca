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
  'section-allowed': 'trace in on-error, which only the error article shows: a warning',
  'too-many-children': 'nine dimensions; newer pages say five: a warning',
  'unexpected-text': 'a placeholder such as […] stands as text',
  'unknown-policy': 'a piece of a resolver, not a policy',
  'value-format': 'a placeholder stands where a header name or an address belongs',
}

/** The places of the findings in each file by rule; a second text is a reason of the file's own. */
const expected: Readonly<
  Record<string, Readonly<Record<string, string | readonly [string, string]>>>
> = {
  'azureopenai-with-apim/AOAI_Policy-Token_Tracking_End_User_Context.xml': {
    'too-many-children': '149:14',
  },
  'docs/authentication-managed-identity-11.xml': {
    'missing-attribute': '1:2',
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
  'docs/get-authorization-context-1.xml': {
    'missing-attribute': '10:6',
  },
  'docs/get-authorization-context-2.xml': {
    'missing-attribute': '9:6',
  },
  'docs/get-authorization-context-4.xml': {
    'missing-attribute': '11:6',
  },
  'docs/include-fragment-2.xml': {
    'malformed-xml': ['1:2', 'the example is cut off'],
    'unexpected-text': '5:15',
  },
  'docs/limit-concurrency-1.xml': {
    'unexpected-text': '2:12 8:13',
  },
  'docs/llm-token-limit-2.xml': {
    'missing-attribute': '4:10',
  },
  'docs/proxy-1.xml': {
    'malformed-xml': ['1:47 1:69', 'two values are not quoted'],
  },
  'docs/rewrite-uri-1.xml': {
    'bare-ampersand': '4:85',
  },
  'docs/rewrite-uri-4.xml': {
    'bare-ampersand': '4:61 4:85',
  },
  'docs/send-request-2.xml': {
    'missing-attribute': '1:2',
    'member-group': '1:2',
  },
  'docs/send-service-bus-message-1.xml': {
    'preview-feature': '3:10',
  },
  'docs/send-service-bus-message-2.xml': {
    'preview-feature': '3:10',
  },
  'docs/send-service-bus-message-3.xml': {
    'preview-feature': '3:10',
  },
  'docs/send-service-bus-message-4.xml': {
    'preview-feature': '1:2',
  },
  'docs/set-backend-service-2.xml': {
    'malformed-expression': ['3:76', 'a closing bracket is missing'],
  },
  'docs/set-header-1.xml': {
    'value-format': '1:19',
  },
  'docs/set-header-2.xml': {
    'value-format': '1:20',
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
  'docs/validate-jwt-6.xml': {
    'child-order': '17:6',
  },
  'snippets/examples__Call_out_to_an_HTTP_endpoint_and_cache_the_response.policy.xml': {
    'malformed-xml': ['41:64 44:36', 'an expression was mangled into attributes'],
    'malformed-expression': ['41:62', 'an expression was mangled into attributes'],
    'unknown-attribute': ['41:64 42:32 43:32 44:26', 'an expression was mangled into attributes'],
  },
  'snippets/examples__Extract_value_from_XML.xml': {
    'missing-attribute': '14:14',
  },
  'snippets/examples__Filter_response_content_based_on_product_name.policy.xml': {
    'malformed-comment': '1:1',
  },
  'snippets/examples__Forward_Azure_Event_Grid_Event.xml': {
    'missing-attribute': '18:22 30:30',
  },
  'snippets/examples__GET_a_file_from_blobStorage_account.xml': {
    'missing-attribute': '53:14',
    'value-format': '54:31 57:31',
  },
  'snippets/examples__Get_OAuth2_access_token_from_AAD_using_client_id_and_certificate_using_key_vault_manage_identity.xml':
    {
      'nested-policies': '94:12',
      'number-value': '92:136',
      'repeated-policy': '22:10 37:10 113:12',
    },
  'snippets/examples__Log_errors_to_Stackify.policy.xml': {
    'section-allowed': '21:6',
  },
  'snippets/examples__Loopback_request_for_service_at_same_API_Management_service.xml': {
    'value-format': '17:13',
  },
  'snippets/examples__PUT_a_file_to_blobStorage_account.xml': {
    'value-format': '51:31 54:32',
  },
  'snippets/examples__Parse_a_JWT_token_using_expressions.xml': {
    'nested-policies': '34:14 41:14',
  },
  'snippets/examples__Request_OAuth2_access_token_from_SAP_using_AAD_JWT_token.xml': {
    'repeated-policy': '54:10 113:18 153:18',
  },
  'snippets/examples__Return_HTTP_405_if_the_HTTP_Method_of_the_request_is_not_defined.xml': {
    'nested-policies': '29:14',
  },
  'snippets/examples__Route_requests_based_on_size.policy.xml': {
    'nested-policies': '14:9',
  },
  'snippets/examples__Use_custom_error_messages_for_jwt-validate_policy_with_on-error_handler.policy.xml':
    {
      'missing-attribute': '23:22',
    },
  'snippets/examples__oauth-proxy__oauth-proxy-callback.xml': {
    'repeated-policy': '11:10 12:10 130:26 132:26 134:26 202:10 203:10',
  },
  'snippets/examples__oauth-proxy__oauth-proxy-session-fragment.xml': {
    'missing-attribute': '15:6 24:6 41:6 68:6 85:6 102:6 159:26 181:8',
    'repeated-policy': '95:3 96:3 140:5 237:7 239:7 241:7',
    'not-in-fragment': '94:3 95:3 96:3 140:5',
  },
  'snippets/examples__oauth-proxy__oauth-proxy-sign-in.xml': {
    'missing-attribute': '67:30',
    'repeated-policy': '47:26 48:26',
  },
  'snippets/examples__oauth-proxy__oauth-proxy-sign-out.xml': {
    'missing-attribute': '9:22',
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
