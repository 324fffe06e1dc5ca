import { knownProperties } from './canonical-pair.ts'
import type { Content, DeployedType } from './content.ts'
import { nodeText } from './node-text.ts'
import { plainDocument } from './plain-document.ts'

/**
 * One text for a content, to make digests of: contents that mean the same have the same text, and
 * others do not. The one exception are credentials of loggers that the service may have made named
 * values of: they are left out, so that the texts before and after a deployment agree.
 */
export const canonicalText = (type: DeployedType, content: Content): string =>
  content.kind === 'xml'
    ? `[${plainDocument(content.text).map(nodeText).join()}]`
    : JSON.stringify(knownProperties(type, content.properties))
