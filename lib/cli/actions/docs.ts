import { colors } from '../../diagnostics/color.ts'
import { didYouMean } from '../../diagnostics/did-you-mean.ts'
import { catalog } from '../../policies/catalog.ts'
import { policyTable, referencePage } from '../../policies/reference-page.ts'
import { UserError } from '../../workspace/user-error.ts'
import { hasColor, type Io } from '../io.ts'

/** The page of a policy, or the table of all, as the options ask. */
export const docsText = (
  io: Io,
  name: string | undefined,
  options: { readonly markdown?: boolean; readonly json?: boolean },
): string => (options.json ? asJson(name) : page(io, name, options.markdown ?? false))

function page(io: Io, name: string | undefined, markdown: boolean): string {
  const text =
    name === undefined ? `${policyTable([...catalog.values()])}\n` : referencePage(find(name))
  return markdown || !hasColor(io) ? text : styled(text, io)
}

/** Markdown for reading on a terminal: headings bold, code cyan, the frame of tables dim. */
function styled(text: string, io: Io): string {
  const { bold, cyan, dim } = colors(hasColor(io))
  return text
    .replace(/^#+ (.*)$/gm, (_, heading: string) => bold(heading))
    .replace(/^\|[ |-]*\|$/gm, (line) => dim(line))
    .replace(/`([^`\n]+)`/g, (_, code: string) => cyan(code))
}

function asJson(name: string | undefined): string {
  const value = name === undefined ? [...catalog.values()] : find(name)
  return `${JSON.stringify(value, null, 2)}\n`
}

function find(name: string) {
  const found = catalog.get(name.replace(/^<|\s*\/?>$/g, ''))
  if (found) return found
  const near = didYouMean(name, [...catalog.keys()])
  throw new UserError(`There is no policy called \`${name}\`.`, {
    hint: near ? `Did you mean \`${near}\`?` : 'Run `apim-policy docs` for the table of all.',
  })
}
