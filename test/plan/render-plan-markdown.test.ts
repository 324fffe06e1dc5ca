import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { Plan } from '../../lib/plan/plan.ts'
import { renderPlanMarkdown } from '../../lib/plan/render-plan-markdown.ts'
import { change, json, xml } from './_support/changes.ts'

const rendered = (plan: Partial<Plan>): string =>
  renderPlanMarkdown({ changes: [], unchanged: [], ...plan }, { environment: 'prod' })

const update = (address: string, before: string, after: string) =>
  change(address, { action: 'update', before: xml(before), after: xml(after) })

test('a plan without changes says so', () => {
  assert.is(
    rendered({ unchanged: ['apis/a'] }),
    `## API Management, environment \`prod\`

Nothing to change: 1 resources are as they should be.
`,
  )
})

test('changes are a table, and their lines are folded below it', () => {
  const source = { line: 1, path: 'policies-src/a.ts', sourceLine: 3, sourceColumn: 1 }
  assert.is(
    rendered({
      changes: [
        change('backends/b', { after: json({ url: 'https://b' }), sources: [source] }),
        update('apis/a', '<policies><a /></policies>', '<policies><b /></policies>'),
        change('apis/old', { action: 'delete', before: xml('<policies />') }),
      ],
      unchanged: ['global'],
    }),
    `## API Management, environment \`prod\`

**Plan: 1 to create, 1 to update, 1 to delete, 1 unchanged.**

| | resource | source |
| --- | --- | --- |
| \`+\` | \`backends/b\` | \`policies-src/a.ts:3:1\` |
| \`~\` | \`apis/a\` |  |
| \`-\` | \`apis/old\`<br>⚠ without it only the policies of broader scopes apply |  |

<details><summary><code>backends/b</code></summary>

\`\`\`diff
@@ -0,0 +1,3 @@
+{
+  "url": "https://b"
+}
\`\`\`

</details>

<details><summary><code>apis/a</code></summary>

\`\`\`diff
@@ -1,3 +1,3 @@
 <policies>
-    <a />
+    <b />
 </policies>
\`\`\`

</details>
`,
  )
})

test('backticks in what differs do not end its block', () => {
  const text = rendered({
    changes: [update('apis/a', '<a>x</a>', '<a>````</a>')],
  })
  const fences = text.split('\n').filter((each) => /^`+(?:diff)?$/.test(each))
  assert.equal(fences, ['`````diff', '`````'])
})

test('conflicts are told in the table', () => {
  const text = rendered({
    changes: [{ ...update('apis/a', '<a />', '<b />'), conflict: { kind: 'drifted' } }],
  })
  assert.match(text, /^\| `~` \| `apis\/a`<br>⚠ changed in the service since .* \| {2}\|$/m)
})

test('an id cannot break the table', () => {
  const text = rendered({ changes: [change('apis/a|b', { after: xml('<policies />') })] })
  const row = text.split('\n').find((each) => each.startsWith('| `+`'))
  assert.is(row, '| `+` | `apis/a\\|b` |  |')
})

test('an update of a secret has no lines to show, and says so', () => {
  const found = json({ displayName: 'key', secret: true })
  const text = rendered({
    changes: [change('named-values/key', { action: 'update', before: found, after: found })],
  })
  assert.match(text, '| `~` | `named-values/key` |  |')
  assert.not.match(text, '<details>')
})

test('a literal credential is not shown', () => {
  const before = json({ url: 'u', credentials: { header: { key: ['s3cret'] } } })
  const text = rendered({
    changes: [
      change('backends/b', { action: 'update', before, after: json({ url: 'u' }) }),
      change('backends/c', { after: before }),
      change('backends/d', { action: 'delete', before }),
    ],
  })
  assert.not.match(text, 's3cret')
  assert.match(text, 'not shown')
})

test.run()
