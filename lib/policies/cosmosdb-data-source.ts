import type { AttributeDefinition, ChildDefinition } from './definition.ts'
import { policy } from './policy.ts'
import { publishEvent } from './publish-event.ts'
import { setBody } from './set-body.ts'

const template = {
  doc: 'Template language of the text.',
  type: 'enum',
  values: ['liquid'],
} as const satisfies AttributeDefinition

const id = {
  doc: 'Which item is meant.',
  attributes: { template },
  text: { doc: 'Id of the item.', type: 'string', required: true },
} as const satisfies ChildDefinition

const partitionKey = {
  doc: 'Partition that holds the data.',
  attributes: {
    dataType: {
      doc: 'Type of the key.',
      type: 'enum',
      values: ['string', 'number', 'bool', 'none', 'null'],
      default: 'string',
    },
    template,
  },
  text: { doc: 'The key itself.', type: 'any', required: true },
} as const satisfies ChildDefinition

const etag = {
  doc: 'Guards against changes that others made in the meantime.',
  attributes: {
    type: {
      doc: 'Whether the tag has to match or to differ.',
      type: 'enum',
      values: ['match', 'no-match'],
      default: 'match',
    },
    template,
  },
  text: { doc: 'Entity tag to compare with.', type: 'string', required: true },
} as const satisfies ChildDefinition

const change = {
  consistencyLevel: {
    doc: 'Consistency level of the request.',
    type: 'enum',
    values: ['bounded-staleness', 'consistent-prefix', 'eventual', 'session', 'strong'],
  },
  preTrigger: { doc: 'Id of a trigger of the container, run before.', type: 'string' },
  postTrigger: { doc: 'Id of a trigger of the container, run after.', type: 'string' },
} as const satisfies Readonly<Record<string, AttributeDefinition>>

export const cosmosdbDataSource = policy({
  name: 'cosmosdb-data-source',
  title: 'Cosmos DB data source for a resolver',
  summary: 'Resolves a GraphQL field with one query, read, delete or write in Cosmos DB.',
  docs: 'https://learn.microsoft.com/azure/api-management/cosmosdb-data-source-policy',
  category: 'graphql-resolvers',
  preview: true,
  sections: [],
  scopes: ['resolver'],
  gateways: ['classic', 'v2'],
  usage: {
    notes: ['A resolver serves one field of a GraphQL type, whenever an operation asks for it.'],
  },
  groups: [
    { kind: 'exactly-one', of: ['queryRequest', 'readRequest', 'deleteRequest', 'writeRequest'] },
  ],
  children: {
    connectionInfo: {
      doc: 'The container and how to reach it.',
      min: 1,
      children: {
        connectionString: {
          doc: 'How to connect to the account.',
          min: 1,
          attributes: {
            useManagedIdentity: {
              doc: 'Whether the system-assigned identity stands in for the account key.',
              type: 'bool',
              default: 'false',
            },
          },
          text: {
            doc: 'Connection string, without a key if a managed identity is used.',
            type: 'string',
            required: true,
          },
          undocumented: { attributes: ['client-id'] },
        },
        databaseName: {
          doc: 'The database.',
          min: 1,
          text: { doc: 'Name of the database.', type: 'string', required: true },
        },
        containerName: {
          doc: 'The container.',
          min: 1,
          text: { doc: 'Name of the container.', type: 'string', required: true },
        },
      },
      ordered: true,
    },
    queryRequest: {
      doc: 'Runs an SQL query.',
      attributes: {
        enableLowPrecisionOrderBy: {
          doc: 'Whether ORDER BY may use low precision.',
          type: 'bool',
        },
      },
      children: {
        sqlStatement: {
          doc: 'The query.',
          text: { doc: 'SQL of the query.', type: 'string', required: true },
        },
        parameters: {
          doc: 'Parameters of the query.',
          children: {
            parameter: {
              doc: 'A parameter of the query.',
              max: 'many',
              attributes: {
                name: {
                  doc: 'Name of the parameter, `@` included.',
                  type: 'string',
                  required: true,
                },
              },
              text: { doc: 'Value of the parameter.', type: 'any', required: true },
              undocumented: { attributes: ['type'] },
            },
          },
        },
        partitionKey,
        paging: {
          doc: 'Splits the result into pages.',
          children: {
            maxItemCount: {
              doc: 'Size of a page.',
              min: 1,
              attributes: { template },
              text: { doc: 'Items per page; -1 for no limit.', type: 'int', required: true },
            },
            continuationToken: {
              doc: 'Where the page begins.',
              min: 1,
              attributes: { template },
              text: {
                doc: 'Token that came with the page before.',
                type: 'string',
                required: true,
              },
            },
          },
          ordered: true,
        },
      },
      ordered: true,
    },
    readRequest: {
      doc: 'Reads one item.',
      children: { id: { ...id, min: 1 }, partitionKey },
      ordered: true,
    },
    deleteRequest: {
      doc: 'Deletes one item.',
      attributes: change,
      children: { id: { ...id, min: 1 }, partitionKey, etag },
    },
    writeRequest: {
      doc: 'Writes one item.',
      attributes: {
        type: {
          doc: 'Kind of write.',
          type: 'enum',
          values: ['insert', 'replace', 'upsert'],
          default: 'upsert',
        },
        ...change,
        indexingDirective: {
          doc: 'How the container indexes the item.',
          type: 'string',
          default: 'default',
        },
      },
      groups: [{ kind: 'requires', if: 'type', is: ['replace'], then: ['id'] }],
      children: {
        id,
        partitionKey,
        etag,
        setBody: {
          doc: "The item to write; without it the field's arguments as JSON.",
          policy: setBody,
        },
      },
      undocumented: {
        attributes: ['enable-content-response-on-write'],
        children: ['include-fragment'],
      },
    },
    response: {
      doc: "Shapes the resolver's response.",
      children: {
        setBody: { doc: 'Body of the response.', policy: setBody },
        publishEvent: { doc: 'Publishes the result to subscriptions.', policy: publishEvent },
      },
      ordered: true,
      undocumented: { children: ['include-fragment'] },
    },
  },
  ordered: true,
})
