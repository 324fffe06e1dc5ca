import { readFileSync, realpathSync } from 'node:fs'
import { SourceMap } from 'node:module'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Location } from '../diagnostics/diagnostic.ts'
import { lineMap } from '../diagnostics/line-map.ts'
import { locateSpan } from '../diagnostics/locate-span.ts'
import { type CallSite, type Origin, type Source, span } from '../diagnostics/source.ts'
import { displayPath } from './bundle.ts'
import { findCode } from './find-code.ts'
import { findKey } from './find-key.ts'

/** Turns origins into places in files; reads source maps and sources only when asked. */
export interface Locator {
  readonly locate: (origin: Origin) => Location | undefined
  /** The place of the topmost frame of an error's stack that lies in the sources. */
  readonly locateError: (error: unknown) => Location | undefined
}

/** A locator for documents that were loaded from `bundleFile`. */
export function locator(root: string, bundleFile: string): Locator {
  const sources = new Map<string, Source | undefined>()
  let map: SourceMap | undefined
  // Stack frames name real paths; the source map is relative to the path that was written.
  const loadedFrom = bundleFile === '' ? '' : realpathSync(bundleFile)

  const sourceOf = (path: string): Source | undefined => {
    if (!sources.has(path)) sources.set(path, readSource(root, path))
    return sources.get(path)
  }

  const original = (frame: Frame): Frame => {
    if (loadedFrom === '' || frame.path !== loadedFrom) return frame
    map ??= new SourceMap(JSON.parse(readFileSync(`${bundleFile}.map`, 'utf8')))
    const entry = map.findEntry(frame.line - 1, frame.column - 1)
    if (!('originalSource' in entry)) return frame
    return {
      path: resolve(dirname(bundleFile), entry.originalSource),
      line: entry.originalLine + 1,
      column: entry.originalColumn + 1,
    }
  }

  const atFrame = (
    frame: Frame,
    { keys, code }: Pick<CallSite, 'keys' | 'code'>,
  ): Location | undefined => {
    const { path, line, column } = original(frame)
    const source = sourceOf(path)
    if (!source) return undefined
    const start = lineMap(source.text).offsetAt(line, column)
    const at = (code && findCode(source.text, start, code)) ?? findKey(source.text, start, keys)
    return locateSpan(span(source, at.start, at.end))
  }

  const atCall = (site: CallSite): Location | undefined => {
    const frame = frames(site.trace.stack)[0]
    return frame && atFrame(frame, site)
  }

  const locate = (origin: Origin): Location | undefined => {
    if (origin.kind === 'call') return atCall(origin)
    const { within, text } = origin.source
    if (!within) return locateSpan(origin)
    const frame = frames(within.trace.stack)[0]
    const place = frame && original(frame)
    const source = place && sourceOf(place.path)
    if (!source) return undefined
    const from = source.text.indexOf(text, lineMap(source.text).offsetAt(place.line, place.column))
    if (from < 0) return atFrame(frame, within)
    return locateSpan(span(source, from + origin.start, from + origin.end))
  }

  const locateError = (error: unknown): Location | undefined => {
    const frame = frames(error instanceof Error ? error.stack : undefined).find(
      (each) => each.path === loadedFrom,
    )
    return frame && atFrame(frame, { keys: [] })
  }

  return { locate, locateError }
}

interface Frame {
  readonly path: string
  readonly line: number
  readonly column: number
}

/** The frames of a stack that lie in files. */
function frames(stack: string | undefined): readonly Frame[] {
  const found = (stack ?? '').matchAll(
    /^\s+at (?:.*\()?((?:file:\/\/)?\/?[^()\n]+?):(\d+):(\d+)\)?$/gm,
  )
  return [...found].map(([, path = '', line, column]) => ({
    path: path.startsWith('file:') ? fileURLToPath(path) : path,
    line: Number(line),
    column: Number(column),
  }))
}

function readSource(root: string, path: string): Source | undefined {
  try {
    return { path: displayPath(root, path), text: readFileSync(path, 'utf8') }
  } catch {
    return undefined
  }
}
