import * as assert from 'uvu/assert'

/**
 * A small reader of KQL, enough for the queries that are generated: it knows the tables, follows the
 * columns through every step and complains about a name that is neither a column, a `let` nor a
 * parameter.
 */

/** @see https://learn.microsoft.com/azure/azure-monitor/reference/tables-index */
export const tables: Readonly<Record<string, readonly string[]>> = {
  AppMetrics: words('TimeGenerated Name Sum Min Max ItemCount Properties OperationId AppRoleName'),
  AppTraces: words('TimeGenerated Message Properties OperationId SeverityLevel AppRoleName'),
  ApiManagementGatewayLogs: words(
    `TimeGenerated CorrelationId ApiId ApimSubscriptionId ProductId OperationId BackendId Region
     ResponseCode BackendResponseCode LastErrorReason LastErrorSource LastErrorSection TotalTime`,
  ),
  ApiManagementGatewayLlmLog: words(
    `TimeGenerated CorrelationId ApiVersion CompletionTokens DeploymentName IsStreamCompletion ModelName
     OperationName PromptTokens Region RequestId RequestMessages ResponseMessages SequenceNumber TotalTokens`,
  ),
}

const keywords = new Set(
  words(
    'and or in has has_any by on kind leftouter inner asc desc nulls first last true false not',
  ),
)

function words(text: string): string[] {
  return text.trim().split(/\s+/)
}

/** The tables and columns of a pipeline, by the names that `let` gave them. */
type Known = ReadonlyMap<string, ReadonlySet<string>>

/** Fails where a query is not well-formed or uses a column that is not there. */
export function checkKql(text: string): void {
  const code = withoutComments(text)
  balanced(code)
  for (const line of code.split('\n')) assert.not.match(blank(line), /\S.*\|/, `pipe in: ${line}`)
  let known: Known = new Map(Object.entries(tables).map(([name, names]) => [name, new Set(names)]))
  const scalars = new Set<string>()
  for (const statement of split(code, ';').map((each) => each.trim())) {
    if (statement === '') continue
    const [, name, value = ''] = /^let (\w+) = ([\s\S]*)$/.exec(statement) ?? []
    if (name === undefined) {
      pipeline(statement, known, scalars)
    } else if (/^(?:datatable|union)\b/.test(value) || known.has(/^\w+/.exec(value)?.[0] ?? '')) {
      known = new Map([...known, [name, pipeline(value, known, scalars)]])
    } else {
      scalar(name, value, known, scalars)
      scalars.add(name)
    }
  }
}

/** A value or a function: what it uses are parameters and the values before. */
function scalar(name: string, value: string, known: Known, scalars: ReadonlySet<string>): void {
  const inner = /^toscalar\(([\s\S]*)\)$/.exec(value)
  if (inner) return void pipeline(inner[1]!, known, scalars)
  const [, parameters, body] = /^\(([^)]*)\)\s*\{([\s\S]*)\}$/.exec(value) ?? []
  const own = [...(parameters ?? '').matchAll(/(\w+):/g)].map(([, each]) => each!)
  uses(body ?? value, new Set([...own, ...scalars]), name)
}

/** Follows a pipeline and returns its last columns. */
function pipeline(text: string, known: Known, scalars: ReadonlySet<string>): ReadonlySet<string> {
  const [source = '', ...steps] = split(text, '|').map((each) => each.trim())
  return steps.reduce(
    (columns, step) => after(step, columns, known, scalars),
    columnsOf(source, known, scalars),
  )
}

function columnsOf(source: string, known: Known, scalars: ReadonlySet<string>) {
  const table = /^datatable\(([^)]*)\)/.exec(source)
  if (table) return new Set([...table[1]!.matchAll(/(\w+):/g)].map(([, name]) => name!))
  if (source.startsWith('union')) {
    const legs = split(source.replace(/^union isfuzzy=true/, ''), ',').map((each) => each.trim())
    const each = legs.map((leg) => pipeline(leg.slice(1, -1), known, scalars))
    for (const columns of each) assert.equal([...columns], [...each[0]!], 'all of a union alike')
    return each[0]!
  }
  assert.ok(known.has(source), `there is a table ${source}`)
  return known.get(source)!
}

function after(
  step: string,
  columns: ReadonlySet<string>,
  known: Known,
  scalars: ReadonlySet<string>,
): ReadonlySet<string> {
  const [, operator = '', rest = ''] = /^(\w+)\s*([\s\S]*)$/.exec(step) ?? []
  const names = new Set([...columns, ...scalars])
  switch (operator) {
    case 'where':
    case 'order':
      uses(rest, names, step)
      return columns
    case 'extend':
      return new Set([...columns, ...assigned(rest, names, step)])
    case 'project':
      return new Set(assigned(rest, names, step))
    case 'summarize': {
      const [aggregates = '', groups = ''] = rest.split(/(?:^|\s)by\s(?![\s\S]*\sby\s)/)
      return new Set([...assigned(aggregates, names, step), ...assigned(groups, names, step)])
    }
    case 'lookup':
    case 'join': {
      const [, table = '', key = ''] = /^kind=\w+ (\w+) on (\w+)$/.exec(rest) ?? []
      const other = columnsOf(table, known, scalars)
      assert.ok(other.has(key) && columns.has(key), `${step}: both sides have ${key}`)
      for (const column of other) {
        assert.ok(column === key || !columns.has(column), `${step}: ${column} is on both sides`)
      }
      return new Set([...columns, ...other])
    }
    default:
      throw new Error(`unknown step: ${step}`)
  }
}

/** The columns that a list of assignments makes; what it reads must be there. */
function assigned(list: string, names: ReadonlySet<string>, step: string): readonly string[] {
  return split(list, ',')
    .map((each) => each.trim())
    .filter((each) => each !== '')
    .map((each) => {
      const [, target, value] = /^(\w+) = ([\s\S]*)$/.exec(each) ?? []
      uses(value ?? each, names, step)
      if (target === undefined && !/^\w+$/.test(each)) {
        assert.match(step, /make_set\(PriceName\)/, `a name for ${each}`)
      }
      return target ?? each
    })
}

function uses(expression: string, names: ReadonlySet<string>, where: string): void {
  const text = blank(expression).replace(/\b(?:datetime|decimal|real|dynamic)\([^)]*\)/g, '')
  for (const [, name] of text.matchAll(/(?<![\w.])([A-Za-z_]\w*)(?!\w*\s*\()/g)) {
    assert.ok(keywords.has(name!) || names.has(name!), `${where}: ${name} is unknown`)
  }
}

/** Splits at a character that stands outside of brackets and texts. */
function split(text: string, at: string): readonly string[] {
  const shape = blank(text)
  const parts: string[] = []
  let depth = 0
  let start = 0
  for (let index = 0; index < shape.length; index++) {
    const char = shape[index]!
    if ('([{'.includes(char)) depth++
    if (')]}'.includes(char)) depth--
    if (char !== at || depth > 0) continue
    parts.push(text.slice(start, index))
    start = index + 1
  }
  return [...parts, text.slice(start)]
}

function balanced(code: string): void {
  const open: string[] = []
  const shape = blank(code)
  assert.not.match(shape, /['"]/, 'every text is closed')
  for (const char of shape) {
    if ('([{'.includes(char)) open.push(char)
    const pair = { ')': '(', ']': '[', '}': '{' }[char]
    if (pair) assert.is(open.pop(), pair, `a bracket for ${char}`)
  }
  assert.equal(open, [], 'every bracket is closed')
}

/** The code with its texts replaced by spaces, at the same places. */
const blank = (code: string): string =>
  code.replace(/@'[^'\n]*'|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/g, (text) =>
    ' '.repeat(text.length),
  )

const withoutComments = (text: string): string => text.replace(/^\s*\/\/.*\n/gm, '')
