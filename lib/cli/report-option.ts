import { Option } from 'commander'

/** The option `--report`, of which `--json` is the short form. */
export const reportOption = (): Option =>
  new Option('--report <format>', 'how findings are printed')
    .choices(['text', 'json', 'sarif', 'github'])
    .default('text')
