import { main } from '../lib/cli/main.ts'

/** A step of the demonstration: what is done, and what is then seen. */
export interface DemoStep {
  readonly title: string
  /** The command as a person types it; absent for what somebody does in the portal. */
  readonly command?: string
  readonly text: string
  readonly code: number
}

const productPath = '/products/basic/policies/policy'

/**
 * From sources to a service and back: the gateway of a folder is built and deployed to a stand-in
 * of the management API; somebody edits a policy in the portal, which is seen and not overwritten.
 */
export async function* demoSteps(cwd: string): AsyncGenerator<DemoStep> {
  yield* commandStep(cwd, 'Build the reference gateway', ['build'])
  const stand = await startStand(cwd)
  const live = (title: string, ...args: readonly string[]) =>
    commandStep(cwd, title, [...args, '--env', 'dev'], stand.endpoint)
  try {
    yield* live('Compare it with a service that has nothing of it', 'diff')
    yield* live('Deploy it', 'deploy', '--yes')
    yield* live('Compare again', 'diff')
    yield await editInPortal(stand.endpoint)
    yield* live('See what changed since the deployment', 'drift')
    yield* live('Deploy again: nothing of somebody else is overwritten', 'deploy', '--yes')
  } finally {
    await stand.close()
  }
}

async function* commandStep(
  cwd: string,
  title: string,
  args: readonly string[],
  endpoint?: string,
): AsyncGenerator<DemoStep> {
  const { code, text } = await run(cwd, endpoint ? [...args, '--endpoint', endpoint] : args)
  yield { title, command: ['apim-policy', ...args].join(' '), text, code }
}

async function run(
  cwd: string,
  args: readonly string[],
  {
    signal,
    onText = () => {},
  }: { readonly signal?: AbortSignal; readonly onText?: (text: string) => void } = {},
): Promise<{ readonly code: number; readonly text: string }> {
  let text = ''
  const write = (more: string): void => {
    text += more
    onText(more)
  }
  const code = await main(args, {
    out: write,
    err: write,
    cwd,
    env: { USER: 'alice' },
    isTTY: false,
    stdin: async () => '',
    ...(signal && { signal }),
  })
  return { code, text }
}

/** `apim-policy sandbox` for the environment `dev`, on any free port. */
async function startStand(
  cwd: string,
): Promise<{ readonly endpoint: string; readonly close: () => Promise<void> }> {
  const end = new AbortController()
  const { signal } = end
  const args = ['sandbox', '--env', 'dev', '--port', '0', '--sku', 'StandardV2']
  return new Promise((resolve, reject) => {
    const onText = (text: string): void => {
      const [endpoint] = /http:\/\/127\.0\.0\.1:\d+/.exec(text) ?? []
      if (endpoint) resolve({ endpoint, close })
    }
    const ended = run(cwd, args, { signal, onText })
    const close = async (): Promise<void> => {
      end.abort()
      await ended
    }
    ended.then(({ text }) => reject(new Error(text)), reject)
  })
}

/** What the portal does: reads a policy and writes it with a higher limit. */
async function editInPortal(endpoint: string): Promise<DemoStep> {
  const service =
    '/subscriptions/00001111-aaaa-2222-bbbb-3333cccc4444/resourceGroups/rg-ai-gateway-dev/providers/Microsoft.ApiManagement/service/contoso-dev'
  const url = `${endpoint}${service}${productPath}?api-version=2024-05-01&format=rawxml`
  const headers = { authorization: 'Bearer portal', 'content-type': 'application/json' }
  const found = await fetch(url, { headers })
  const { properties } = (await found.json()) as { readonly properties: { readonly value: string } }
  const value = properties.value.replace('calls="1000"', 'calls="5000"')
  const body = JSON.stringify({ properties: { value, format: 'rawxml' } })
  const { status } = await fetch(url, { method: 'PUT', headers, body })
  const text = 'The product `basic` may now make 5,000 calls a minute.\n'
  return { title: 'Somebody edits a policy in the portal', text, code: status === 200 ? 0 : 1 }
}

const most = 20
const ends = 4

/** A step for a terminal or the README; of long outputs the beginning and the end. */
export function stepText({ title, command, text, code }: DemoStep): string {
  const lines = text.trimEnd().split('\n')
  const more = `  … ${lines.length - 2 * ends} more lines`
  const shown =
    command !== undefined && lines.length > most
      ? [...lines.slice(0, ends), more, ...lines.slice(-ends)]
      : lines
  const exit = code === 0 || command === undefined ? [] : [`exit code ${code}`]
  return [`# ${title}`, ...(command ? [`$ ${command}`] : []), ...shown, ...exit, ''].join('\n')
}
