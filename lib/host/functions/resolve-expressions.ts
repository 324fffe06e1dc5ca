import { UserError } from '../../workspace/user-error.ts'

/**
 * Puts the app's settings in the place of `%NAME%`.
 * @see https://learn.microsoft.com/azure/azure-functions/functions-bindings-expressions-patterns
 */
export const resolveExpressions = (
  text: string,
  settings: Readonly<Record<string, string | undefined>>,
  functionName: string,
): string =>
  text.replace(/%([^%]+)%/g, (_, name: string) => {
    const value = settings[name]
    if (value !== undefined && value !== '') return value
    throw new UserError(`The function \`${functionName}\` needs the setting ${name}.`)
  })
