import { UserError } from '../../workspace/user-error.ts'

/**
 * Parses the JSON of a file; throws a UserError that says where it is none. What the parser says
 * itself is not passed on: it quotes the text, which may be a secret.
 */
export function parseJson(text: string, file: string): unknown {
  try {
    // Editors of Windows write a mark in front, which JSON does not know.
    return JSON.parse(text.replace(/^\ufeff/, ''))
  } catch (error) {
    throw new UserError(`${file}${place(text, error as Error)} is not JSON.`, {
      hint: 'Names and texts stand in double quotes, no comma follows the last one, and there are no comments.',
    })
  }
}

function place(text: string, { message }: Error): string {
  const [, position] = /at position (\d+)/.exec(message) ?? []
  if (position === undefined) return ''
  const before = text.slice(0, Number(position)).split('\n')
  return `:${before.length}:${before.at(-1)!.length + 1}`
}
