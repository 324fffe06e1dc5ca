import {
  boolean,
  integer,
  list,
  matching,
  object,
  type Schema,
  text,
} from '../../resources/schemas/parts.ts'
import { tokenKinds } from '../usage/token-counts.ts'

const most = 1_000_000_000
const chargeKinds = [...tokenKinds, 'quantity']

const number = (minimum: number, maximum: number): Schema => ({ type: 'number', minimum, maximum })
const map = (values: Schema): Schema => ({ type: 'object', additionalProperties: values })
const guid = '[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}'

const budget = object(
  {
    name: text(128),
    amount: matching(
      '^\\d{1,12}(\\.\\d{1,9})?$',
      "must be an amount as a text, such as '1000', so that it stays exact",
    ),
    tokens: integer(0, Number.MAX_SAFE_INTEGER),
    period: { enum: ['day', 'week', 'month'] },
    where: map(text(256)),
    thresholds: list(number(0.01, 1000), 1, 20),
    forecast: boolean,
    suspend: boolean,
  },
  ['name'],
)

const webhook = object(
  {
    url: matching(
      '^(https://|http://(127\\.0\\.0\\.1|localhost|\\[::1\\])[:/])\\S{1,2000}$',
      'must be an address that begins with https://',
    ),
    kind: { enum: ['generic', 'teams', 'slack'] },
  },
  ['url'],
)

const alerts = object({
  costRise: number(0, 100_000),
  errorRate: number(0, 100),
  requestsPerMinute: integer(1, most),
  latency: integer(1, most),
  fewestRequests: integer(1, most),
  webhooks: list(webhook, 0, 20),
})

const meter = object({
  model: text(256),
  kinds: list({ enum: chargeKinds }, 1, chargeKinds.length),
  provisioned: object(
    {
      capacity: integer(1, Number.MAX_SAFE_INTEGER),
      weights: object(Object.fromEntries(chargeKinds.map((kind) => [kind, integer(0, 1_000_000)]))),
    },
    ['capacity'],
  ),
})

const bill = object({
  scope: matching(
    '^/?(subscriptions|providers)/[^\\s?#]+$',
    "must be a scope of Azure, '/subscriptions/…' or '/providers/Microsoft.Billing/billingAccounts/…'",
  ),
  type: { enum: ['ActualCost', 'AmortizedCost'] },
  services: list(text(256), 1, 50),
  meters: map(meter),
  resources: map(text(1000)),
  idle: {
    if: { type: 'object' },
    then: object({ owner: text(256) }, ['owner']),
    else: { enum: ['spread'] },
  },
  period: { enum: ['day', 'month'] },
})

const names = list(text(256), 0, 1000)

const accessKey = object(
  {
    name: text(128),
    key: matching(
      '^[!-~]{16,512}$',
      'must have at least 16 characters, and none that a header cannot carry',
    ),
    subscriptions: names,
    read: boolean,
    send: boolean,
  },
  ['name', 'key'],
)

const entra = object(
  {
    tenant: matching(`^${guid}$`, 'must be the id of a tenant, which is a GUID'),
    audience: {
      if: { type: 'array' },
      then: list(text(512), 1, 10),
      else: text(512),
    },
    readRole: text(120),
    sendRole: text(120),
    ownRole: text(120),
    subscriptions: map(names),
  },
  ['tenant', 'audience'],
)

/**
 * What `collector.json` looks like; price books have a schema of their own.
 * @see https://json-schema.org/draft/2020-12
 */
export const settingsSchema: Schema = object({
  $schema: text(1000),
  store: matching(
    '^(postgres(ql)?://\\S+|(?![A-Za-z][A-Za-z0-9+.-]*://).+)$',
    "must be a file of SQLite, or the address of PostgreSQL, 'postgres://…'",
  ),
  prices: { if: { type: 'object' }, else: text(1000) },
  retention: object({ calls: integer(1, 3650) }),
  budgets: list(budget, 0, 1000),
  alerts,
  bill,
  logAnalytics: object(
    {
      workspace: matching(
        `^(${guid}|/subscriptions/[^/\\s]+/resource[Gg]roups/[^/\\s]+/providers/[Mm]icrosoft\\.[Oo]perational[Ii]nsights/workspaces/[^/\\s?#]+)$`,
        'must be the id of a workspace, which is a GUID, or that of its resource',
      ),
    },
    ['workspace'],
  ),
  apim: object(
    {
      resource: matching(
        '^/subscriptions/[^/\\s]+/resource[Gg]roups/[^/\\s]+/providers/[Mm]icrosoft\\.[Aa]pi[Mm]anagement/service/[^/\\s?#]+$',
        "must be the id of an API Management service, '/subscriptions/…/providers/Microsoft.ApiManagement/service/…'",
      ),
    },
    ['resource'],
  ),
  export: object(
    {
      to: matching(
        '^(https://\\S+|http://(127\\.0\\.0\\.1|localhost|\\[::1\\])[:/]\\S+|(?![A-Za-z][A-Za-z0-9+.-]*://).+)$',
        'must be a folder, or the address of a Blob container that begins with https://',
      ),
      format: { enum: ['csv', 'parquet'] },
    },
    ['to'],
  ),
  access: object({ keys: list(accessKey, 0, 1000), entra }),
  account: object({ id: text(256), name: text(256), issuer: text(256), service: text(256) }, [
    'id',
  ]),
  cloud: { enum: ['public', 'us-government', 'china'] },
})
