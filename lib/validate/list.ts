/** Names in a row: `a`, `b` and `c`. */
export function list(names: readonly string[], word = 'and'): string {
  if (names.length < 2) return names.join('')
  return `${names.slice(0, -1).join(', ')} ${word} ${names.at(-1)}`
}

/** A hint that offers a name, or the given text where none is near. */
export const offer = (near: string | undefined, otherwise: string): string =>
  near === undefined ? otherwise : `Did you mean \`${near}\`?`

/** The page of a policy as a detail of a finding. */
export const docsOf = (
  policy: { readonly docs?: string } | undefined,
): { readonly docs?: string } => (policy?.docs ? { docs: policy.docs } : {})
