import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { main } from '../lib/cli/main.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Runs something with a copy of a project of this repository, which nothing was built in yet. */
export async function inCopy<T>(project: string, run: (cwd: string) => Promise<T>): Promise<T> {
  const cwd = mkdtempSync(join(tmpdir(), 'apim-policy-output-'))
  try {
    for (const name of ['apim-policy.config.ts', 'policies-src']) {
      cpSync(join(root, project, name), join(cwd, name), { recursive: true })
    }
    return await run(cwd)
  } finally {
    rmSync(cwd, { recursive: true, force: true })
  }
}

/** What a first `apim-policy build` of a project of this repository returns and prints. */
export async function buildOutput(
  project: string,
  args: readonly string[] = [],
): Promise<{ readonly code: number; readonly text: string }> {
  return inCopy(project, async (cwd) => {
    let text = ''
    const write = (more: string): void => {
      text += more
    }
    const stdin = async () => ''
    const io = { out: write, err: write, cwd, env: {}, isTTY: false, stdin }
    return { code: await main(['build', ...args], io), text }
  })
}

/** The same as a block of Markdown. */
export const buildBlock = async (project: string): Promise<string> =>
  `\`\`\`\n${(await buildOutput(project)).text}\`\`\``
