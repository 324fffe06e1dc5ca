import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import type { CompiledDocument } from '../compile/compile.ts'

/**
 * A mark beside the bundled sources that says: with this configuration these very sources made
 * these very documents, and no rule had anything to say. Building them again need not ask the
 * rules again. The bundle's name holds its hash, so changed sources never meet an old mark.
 */
export interface CleanMark {
  readonly isSet: boolean
  readonly set: () => void
}

/** The mark of what was compiled; `settings` is all else that rules depend on. */
export function cleanMark(
  bundleFile: string,
  compiled: readonly CompiledDocument[],
  settings: unknown,
): CleanMark {
  const file = `${bundleFile}.clean`
  const hash = createHash('sha256').update(JSON.stringify(settings))
  for (const { path, xml, document } of compiled) {
    const source = document.origin.kind === 'span' ? document.origin.source.text : ''
    hash.update(JSON.stringify([path, xml, source]))
  }
  const mark = hash.digest('hex')
  return {
    isSet: bundleFile !== '' && textOf(file) === mark,
    set: () => {
      if (bundleFile === '') return
      try {
        writeFileSync(file, mark)
      } catch {
        // Without the mark the next build asks the rules again, which is always right.
      }
    },
  }
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}
