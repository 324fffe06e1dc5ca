import * as assert from 'uvu/assert'
import { compile } from '../../lib/compile/compile.ts'
import { apiPolicy } from '../../lib/document/authoring.ts'
import type { PolicyDocument } from '../../lib/document/document.ts'
import { rules } from '../../lib/validate/rules.ts'
import { validate } from '../../lib/validate/validate.ts'
import { matches as matchesFile } from './snapshot.ts'

type Policies = readonly unknown[]

const document = (sections: Record<string, Policies>): PolicyDocument =>
  apiPolicy('api', sections as never)

/** A document of an API with these policies in one section. */
export const inbound = (policies: Policies): PolicyDocument => document({ inbound: policies })
export const backend = (policies: Policies): PolicyDocument => document({ backend: policies })
export const outbound = (policies: Policies): PolicyDocument => document({ outbound: policies })
export const onError = (policies: Policies): PolicyDocument => document({ onError: policies })

/** A document with policies in several sections. */
export const sections = document

/** Rules that need the rest of a project. */
const ofProjects = new Set(['variable-unused', 'unresolved-reference', 'unused-resource'])

const found = (given: PolicyDocument) =>
  validate([given], { rules: rules.filter(({ code }) => !ofProjects.has(code)) })

/** The document has no finding, and its XML is the stored one, byte for byte. */
export function matches(name: string, given: PolicyDocument): void {
  assert.equal(
    found(given).map(({ code, message }) => `${code}: ${message}`),
    [],
  )
  matchesFile(compile(given).xml, `fragments/${name}.xml`)
}

/** The document has exactly these findings. */
export function invalid(given: PolicyDocument, messages: readonly string[]): void {
  assert.equal(
    found(given).map(({ message }) => message),
    messages,
  )
}
