import { uniqueName } from './unique-name.ts'

/** What systems and shells set: what stands there is no secret of the service. */
const systems = [
  'EDITOR',
  'HOME',
  'HOST',
  'HOSTNAME',
  'LANG',
  'LOGNAME',
  'MAIL',
  'OLDPWD',
  'OS',
  'PATH',
  'PORT',
  'PWD',
  'SHELL',
  'TEMP',
  'TERM',
  'TMP',
  'TMPDIR',
  'TZ',
  'USER',
  'USERNAME',
]

/** A name for the environment variable that holds a secret: `OPENAI_KEY` for `openai-key`. */
export function environmentVariable(id: string, taken: readonly string[]): string {
  const words = id
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
  const name = /^[A-Z]/.test(words) ? words : `SECRET_${words}`.replace(/_$/, '')
  return uniqueName([name, `${name}_SECRET`], new Set([...systems, ...taken]))
}
