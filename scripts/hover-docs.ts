import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const text = (literal: string): string => (JSON.parse(literal) as string).replaceAll('*/', '*\\/')

/** Puts the text of `doc` in front of each attribute and child. */
const members = (source: string): string =>
  source.replace(
    /^( *)(readonly \w+: \{\n\s*readonly doc: ("(?:[^"\\]|\\.)*");)/gm,
    (_, indent: string, member: string, doc: string) =>
      `${indent}/** ${text(doc)} */\n${indent}${member}`,
  )

/** Puts the summary and the page in front of the builder. */
const builder = (source: string): string => {
  const summary = /readonly summary: ("(?:[^"\\]|\\.)*");/.exec(source)?.[1]
  const page = /readonly docs: "([^"]*)";/.exec(source)?.[1]
  if (!summary || /\*\/\nexport declare const/.test(source)) return source
  const lines = [text(summary), ...(page ? [`@see ${page}`] : [])]
  return source.replace(
    /^export declare const/m,
    `/**\n${lines.map((line) => ` * ${line}`).join('\n')}\n */\nexport declare const`,
  )
}

/**
 * Gives the declarations of definitions JSDoc. A definition states each fact once, as `doc` and
 * `summary`; editors show JSDoc, so the build puts these texts in front of what they describe.
 */
export function writeHoverDocs(folder: string): void {
  for (const name of readdirSync(folder).filter((each) => each.endsWith('.d.ts'))) {
    const path = join(folder, name)
    const source = readFileSync(path, 'utf8')
    if (source.includes('readonly summary: "')) writeFileSync(path, builder(members(source)))
  }
}
