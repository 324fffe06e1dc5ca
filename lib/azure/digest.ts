import { createHash } from 'node:crypto'
import { canonicalProperties } from '../plan/canonical-properties.ts'
import { canonicalText } from '../plan/canonical-text.ts'
import type { Content, DeployedType } from '../plan/content.ts'

/** A digest of all of a content, also of what the service does not show again. */
export const sentDigest = (type: DeployedType, content: Content): string =>
  content.kind === 'xml'
    ? digest(type, content)
    : hash(JSON.stringify(canonicalProperties(type, content.properties)))

/** Sixteen hexadecimal digits that are the same exactly for contents that mean the same. */
export const digest = (type: DeployedType, content: Content): string =>
  hash(canonicalText(type, content))

/** A path as marks hold it; the service does not tell upper from lower case. */
export const placeDigest = (path: string): string => hash(path.toLowerCase()).slice(0, 8)

const hash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16)
