import type { XmlNode } from '../../../lib/xml/node.ts'
import { read } from '../../../lib/xml/read.ts'
import { corpusFiles, corpusText } from '../../_support/corpus.ts'

/** The real policies whose XML has no mistakes, with their nodes. */
export function readableCorpus(): readonly {
  readonly path: string
  readonly text: string
  readonly nodes: readonly XmlNode[]
}[] {
  return corpusFiles().flatMap((path) => {
    const text = corpusText(path)
    const { nodes } = read({ path, text })
    return isReadable(nodes) ? [{ path, text, nodes }] : []
  })
}

const isReadable = (nodes: readonly XmlNode[]): boolean =>
  nodes.every((node) =>
    node.kind === 'element'
      ? isReadable(node.children)
      : !(node.kind === 'problem' && node.severity === 'error'),
  )
