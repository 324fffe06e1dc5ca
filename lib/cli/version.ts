import { existsSync, readFileSync } from 'node:fs'

/** This package's version, from the package.json next to the sources or above the build. */
export function version(): string {
  const places = ['../../package.json', '../../../package.json']
  const found = places
    .map((each) => new URL(each, import.meta.url))
    .find((each) => existsSync(each))
  return found ? JSON.parse(readFileSync(found, 'utf8')).version : '0.0.0'
}
