/** The collections of resources that the stand-in keeps. */
export type Collection =
  | 'apis'
  | 'backends'
  | 'diagnostics'
  | 'loggers'
  | 'namedValues'
  | 'operations'
  | 'policies'
  | 'policyFragments'
  | 'products'
  | 'resolvers'
  | 'workspaces'

/** What is the same for all resources of a collection. */
export interface CollectionFacts {
  /** What answers call one of them. */
  readonly label: string
  readonly id: RegExp
  readonly maxLength: number
  readonly children: readonly Collection[]
}

const anyId = /^[^*#&+:<>?/\\%]+$/

/**
 * Every collection, with the limits of the ids in it.
 * @see https://learn.microsoft.com/rest/api/apimanagement/
 */
export const collections = {
  apis: {
    label: 'Api',
    id: anyId,
    maxLength: 256,
    children: ['diagnostics', 'operations', 'policies', 'resolvers'],
  },
  backends: { label: 'Backend', id: anyId, maxLength: 80, children: [] },
  diagnostics: { label: 'Diagnostic', id: anyId, maxLength: 80, children: [] },
  loggers: { label: 'Logger', id: anyId, maxLength: 256, children: [] },
  namedValues: { label: 'Property', id: anyId, maxLength: 256, children: [] },
  operations: { label: 'Operation', id: anyId, maxLength: 80, children: ['policies'] },
  policies: { label: 'Policy', id: /^policy$/, maxLength: 80, children: [] },
  policyFragments: {
    label: 'PolicyFragment',
    id: /^\w+$|^\w[\w-]+\w$/,
    maxLength: 80,
    children: [],
  },
  products: { label: 'Product', id: anyId, maxLength: 256, children: ['policies'] },
  resolvers: { label: 'Resolver', id: anyId, maxLength: 80, children: ['policies'] },
  workspaces: {
    label: 'Workspace',
    id: anyId,
    maxLength: 80,
    children: [
      'apis',
      'backends',
      'diagnostics',
      'loggers',
      'namedValues',
      'policies',
      'policyFragments',
      'products',
    ],
  },
} as const satisfies Record<Collection, CollectionFacts>
