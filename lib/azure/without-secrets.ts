/** A text of the service, or about it, in which secrets are hidden whatever form they have there. */
export const withoutSecrets = (text: string, secrets: readonly string[]): string =>
  [...new Set(secrets.flatMap(formsOf))]
    .filter((form) => form.length > 3)
    .toSorted((a, b) => b.length - a.length)
    .reduce((all, form) => all.replaceAll(form, '(hidden)'), text)

/** A secret as it is and as messages of the service have it, on one line; and both in JSON. */
function formsOf(secret: string): readonly string[] {
  const forms = [secret, secret.trim(), secret.replace(/\s+/g, ' ').trim()]
  return [...forms, ...forms.map((form) => JSON.stringify(form).slice(1, -1))]
}
