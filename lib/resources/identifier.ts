/** Whether the service takes a text as the id of something. */
export const isIdentifier = (id: string, maxLength = 256): boolean =>
  id.length > 0 &&
  id.length <= maxLength &&
  id.trim() === id &&
  !/[*#&+:<>?/\\%]/.test(id) &&
  !/^\.+$/.test(id)

/** What an id may hold, as hints say it. */
export const identifierHint = (maxLength = 256): string =>
  `Use at most ${maxLength} characters, none of * # & + : < > ? / \\ % and no blanks at the ends.`
