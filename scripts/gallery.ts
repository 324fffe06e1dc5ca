import type { Block } from './gallery/blocks.ts'
import type { Option } from './gallery/options.ts'

/** The page of all building blocks, from their own sources. */
export const gallery = (blocks: readonly Block[]): string =>
  `${[
    '# Building blocks',
    "What an AI gateway needs again and again, as functions of `apim-policy/fragments`. Each returns policies to spread into a section, or an object with those of several sections; wrong options are errors where they are written. Where its policies allow it, a block can be an APIM fragment of its own: `fragment('routing', priorityRouting({ … }))`.",
    'This page is made from the sources by `npm run readme`.',
    blockTable(blocks, '#'),
    ...blocks.map(section),
  ].join('\n\n')}\n`

/** Name and purpose of each block; links lead to `page`. */
export const blockTable = (blocks: readonly Block[], page: string): string =>
  [
    '| block | what it does |',
    '| --- | --- |',
    ...blocks.map(
      ({ name, sentence }) => `| [\`${name}\`](${page}${name.toLowerCase()}) | ${cell(sentence)} |`,
    ),
  ].join('\n')

const section = ({ name, file, text, cost, example, sources, options, output }: Block): string =>
  [
    `## ${name}`,
    text,
    fenced('ts', example),
    `**Cost.** ${cost}`,
    ...(options.length > 0 ? [optionTable(options)] : []),
    ...(output
      ? [
          `<details><summary>${output.language === 'xml' ? 'XML, as the tests store it' : 'Resources of the example'}</summary>\n\n${fenced(output.language, output.text)}\n\n</details>`,
        ]
      : []),
    `Source: [${file}.ts](${file}.ts). Facts: ${sources.map((each) => `<${each}>`).join(', ')}`,
  ].join('\n\n')

const fenced = (language: string, text: string): string => `\`\`\`${language}\n${text}\n\`\`\``

const optionTable = (options: readonly Option[]): string =>
  [
    '| option | type | default | |',
    '| --- | --- | --- | --- |',
    ...options.map((each) => {
      const standard = each.isRequired ? 'required' : defaultText(each.default)
      return `| \`${each.name}\` | \`${cell(each.type)}\` | ${cell(standard)} | ${cell(each.doc)} |`
    }),
  ].join('\n')

/** Values are code, and prose is prose. */
const defaultText = (text: string): string =>
  /^(?:'.*'|[\d_]+|true|false|\[.*\]|\{.*\})$/.test(text) ? `\`${text}\`` : text

const cell = (text: string): string => text.replaceAll('|', '\\|')
