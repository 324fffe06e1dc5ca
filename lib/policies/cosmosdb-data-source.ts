import { policy } from './policy.ts'
import { publishEvent } from './publish-event.ts'
import { setBody } from './set-body.ts'

export const cosmosdbDataSource = policy({
  name: 'cosmosdb-data-source',
  title: 'TODO',
  summary: 'TODO',
  docs: 'https://learn.microsoft.com/azure/api-management/cosmosdb-data-source-policy',
  category: 'graphql-resolvers',
  preview: true,
  sections: [],
  scopes: ['resolver'],
  gateways: ['classic', 'v2'],
  groups: [
    { kind: 'exactly-one', of: ['queryRequest', 'readRequest', 'deleteRequest', 'writeRequest'] },
  ],
  children: {
    connectionInfo: {
      doc: 'TODO',
      min: 1,
      children: {
        connectionString: {
          doc: 'TODO',
          min: 1,
          attributes: { useManagedIdentity: { doc: 'TODO', type: 'bool', default: 'false' } },
          text: { doc: 'TODO', type: 'string', required: true },
          undocumented: { attributes: ['client-id'] },
        },
        databaseName: {
          doc: 'TODO',
          min: 1,
          text: { doc: 'TODO', type: 'string', required: true },
        },
        containerName: {
          doc: 'TODO',
          min: 1,
          text: { doc: 'TODO', type: 'string', required: true },
        },
      },
      ordered: true,
    },
    queryRequest: {
      doc: 'TODO',
      attributes: { enableLowPrecisionOrderBy: { doc: 'TODO', type: 'bool' } },
      children: {
        sqlStatement: { doc: 'TODO', text: { doc: 'TODO', type: 'string', required: true } },
        parameters: {
          doc: 'TODO',
          children: {
            parameter: {
              doc: 'TODO',
              max: 'many',
              attributes: { name: { doc: 'TODO', type: 'string', required: true } },
              text: { doc: 'TODO', type: 'any', required: true },
              undocumented: { attributes: ['type'] },
            },
          },
        },
        partitionKey: {
          doc: 'TODO',
          attributes: {
            dataType: {
              doc: 'TODO',
              type: 'enum',
              values: ['string', 'number', 'bool', 'none', 'null'],
              default: 'string',
            },
            template: { doc: 'TODO', type: 'enum', values: ['liquid'] },
          },
          text: { doc: 'TODO', type: 'any', required: true },
        },
        paging: {
          doc: 'TODO',
          children: {
            maxItemCount: {
              doc: 'TODO',
              min: 1,
              attributes: { template: { doc: 'TODO', type: 'enum', values: ['liquid'] } },
              text: { doc: 'TODO', type: 'int', required: true },
            },
            continuationToken: {
              doc: 'TODO',
              min: 1,
              attributes: { template: { doc: 'TODO', type: 'enum', values: ['liquid'] } },
              text: { doc: 'TODO', type: 'string', required: true },
            },
          },
          ordered: true,
        },
      },
      ordered: true,
    },
    readRequest: {
      doc: 'TODO',
      children: {
        id: {
          doc: 'TODO',
          min: 1,
          attributes: { template: { doc: 'TODO', type: 'enum', values: ['liquid'] } },
          text: { doc: 'TODO', type: 'string', required: true },
        },
        partitionKey: {
          doc: 'TODO',
          attributes: {
            dataType: {
              doc: 'TODO',
              type: 'enum',
              values: ['string', 'number', 'bool', 'none', 'null'],
              default: 'string',
            },
            template: { doc: 'TODO', type: 'enum', values: ['liquid'] },
          },
          text: { doc: 'TODO', type: 'any', required: true },
        },
      },
      ordered: true,
    },
    deleteRequest: {
      doc: 'TODO',
      attributes: {
        consistencyLevel: {
          doc: 'TODO',
          type: 'enum',
          values: ['bounded-staleness', 'consistent-prefix', 'eventual', 'session', 'strong'],
        },
        preTrigger: { doc: 'TODO', type: 'string' },
        postTrigger: { doc: 'TODO', type: 'string' },
      },
      children: {
        id: {
          doc: 'TODO',
          min: 1,
          attributes: { template: { doc: 'TODO', type: 'enum', values: ['liquid'] } },
          text: { doc: 'TODO', type: 'string', required: true },
        },
        partitionKey: {
          doc: 'TODO',
          attributes: {
            dataType: {
              doc: 'TODO',
              type: 'enum',
              values: ['string', 'number', 'bool', 'none', 'null'],
              default: 'string',
            },
            template: { doc: 'TODO', type: 'enum', values: ['liquid'] },
          },
          text: { doc: 'TODO', type: 'any', required: true },
        },
        etag: {
          doc: 'TODO',
          attributes: {
            type: { doc: 'TODO', type: 'enum', values: ['match', 'no-match'], default: 'match' },
            template: { doc: 'TODO', type: 'enum', values: ['liquid'] },
          },
          text: { doc: 'TODO', type: 'string', required: true },
        },
      },
    },
    writeRequest: {
      doc: 'TODO',
      attributes: {
        type: {
          doc: 'TODO',
          type: 'enum',
          values: ['insert', 'replace', 'upsert'],
          default: 'upsert',
        },
        consistencyLevel: {
          doc: 'TODO',
          type: 'enum',
          values: ['bounded-staleness', 'consistent-prefix', 'eventual', 'session', 'strong'],
        },
        preTrigger: { doc: 'TODO', type: 'string' },
        postTrigger: { doc: 'TODO', type: 'string' },
        indexingDirective: { doc: 'TODO', type: 'string', default: 'default' },
      },
      groups: [{ kind: 'requires', if: 'type', then: ['id'] } /* when: if @type is replace */],
      children: {
        id: {
          doc: 'TODO',
          attributes: { template: { doc: 'TODO', type: 'enum', values: ['liquid'] } },
          text: { doc: 'TODO', type: 'string', required: true },
        },
        partitionKey: {
          doc: 'TODO',
          attributes: {
            dataType: {
              doc: 'TODO',
              type: 'enum',
              values: ['string', 'number', 'bool', 'none', 'null'],
              default: 'string',
            },
            template: { doc: 'TODO', type: 'enum', values: ['liquid'] },
          },
          text: { doc: 'TODO', type: 'any', required: true },
        },
        etag: {
          doc: 'TODO',
          attributes: {
            type: { doc: 'TODO', type: 'enum', values: ['match', 'no-match'], default: 'match' },
            template: { doc: 'TODO', type: 'enum', values: ['liquid'] },
          },
          text: { doc: 'TODO', type: 'string', required: true },
        },
        setBody: { doc: 'TODO', policy: setBody },
      },
      undocumented: {
        attributes: ['enable-content-response-on-write'],
        children: ['include-fragment'],
      },
    },
    response: {
      doc: 'TODO',
      children: {
        setBody: { doc: 'TODO', policy: setBody },
        publishEvent: { doc: 'TODO', policy: publishEvent },
      },
      ordered: true,
      undocumented: { children: ['include-fragment'] },
    },
  },
  ordered: true,
})
