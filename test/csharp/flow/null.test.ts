import { test } from 'uvu'
import { finds, isFine } from '../_findings.ts'

test('what can be null where real requests come in is tested before use', () => {
  finds({
    '‹context.User›.Id':
      'null: context.User can be null here. (Write `context.User?.`, or test `context.User != null` first.)',
    '‹context.Subscription›.Key':
      'null: context.Subscription can be null here. (Write `context.Subscription?.`, or test `context.Subscription != null` first.)',
    '‹context.Product›.Name':
      'null: context.Product can be null here. (Write `context.Product?.`, or test `context.Product != null` first.)',
    '‹context.LastError›.Message':
      'null: context.LastError can be null here. (Write `context.LastError?.`, or test `context.LastError != null` first.)',
    '‹context.Request.Body›.As<string>()':
      'null: context.Request.Body can be null here. (Write `context.Request.Body?.`, or test `context.Request.Body != null` first.)',
    '‹context.Request.Certificate›.Thumbprint':
      'null: context.Request.Certificate can be null here. (Write `context.Request.Certificate?.`, or test `context.Request.Certificate != null` first.)',
    '‹context.Workspace›.Id':
      'null: context.Workspace can be null here. (Write `context.Workspace?.`, or test `context.Workspace != null` first.)',
    '‹context.User›.Groups.Any()':
      'null: context.User can be null here. (Write `context.User?.`, or test `context.User != null` first.)',
    '‹context.User›.Identities':
      'null: context.User can be null here. (Write `context.User?.`, or test `context.User != null` first.)',
    '‹context.User›.Email.ToLower()':
      'null: context.User can be null here. (Write `context.User?.`, or test `context.User != null` first.)',
    'string.Concat(‹context.User›.Id, ‹context.User›.Id)': [
      'null: context.User can be null here. (Write `context.User?.`, or test `context.User != null` first.)',
      'null: context.User can be null here. (Write `context.User?.`, or test `context.User != null` first.)',
    ],
    '{ return ‹context.User›.Id; }':
      'null: context.User can be null here. (Write `context.User?.`, or test `context.User != null` first.)',
    '{ var id = ‹context.User›.Id; return id; }':
      'null: context.User can be null here. (Write `context.User?.`, or test `context.User != null` first.)',
    '‹context.User›.Groups.Select(g => g.Name)':
      'null: context.User can be null here. (Write `context.User?.`, or test `context.User != null` first.)',
    '$"{‹context.User›.Id}"':
      'null: context.User can be null here. (Write `context.User?.`, or test `context.User != null` first.)',
    'new[] { ‹context.User›.Id }':
      'null: context.User can be null here. (Write `context.User?.`, or test `context.User != null` first.)',
    'new { ‹context.User›.Id }':
      'null: context.User can be null here. (Write `context.User?.`, or test `context.User != null` first.)',
    '‹(context.User)›.Id':
      'null: context.User can be null here. (Write `context.User?.`, or test `context.User != null` first.)',
  })
  isFine('((IUser)context.User).Id')
})

test('what is always there needs no test', () => {
  isFine(
    'context.Request.Method',
    'context.Response.Body.As<string>()',
    'context.Api.Name',
    'context.Operation.Id',
    'context.Variables["a"].ToString()',
    'context.Request.Headers["a"].First()',
    'context.User',
    'context.User == null',
    'context.Request.Body',
    'context.Request.Body?.As<string>()',
  )
})

test('`?.` is a test', () => {
  isFine(
    'context.User?.Id',
    'context.User?.Email.ToLower()',
    'context.User?.Groups.Select(g => g.Name).First()',
    'context.User?.Groups?.Any() ?? false',
    'context.User?.Groups.Any(g => context.User.Id == g.Id)',
    '(context.User?.Id).Length',
    'context.User?.Id.Length > 1 ? context.User.Id : ""',
  )
})

test('`!= null` is a test, as are its kind', () => {
  finds({
    'context.User == null ? ‹context.User›.Id : ""':
      'null: context.User can be null here. (Write `context.User?.`, or test `context.User != null` first.)',
    'context.User is var u ? ‹context.User›.Id : ""':
      'null: context.User can be null here. (Write `context.User?.`, or test `context.User != null` first.)',
  })
  isFine(
    'context.User != null ? context.User.Id : ""',
    'null != context.User ? context.User.Id : ""',
    'context.User == null ? "" : context.User.Id',
    '!(context.User == null) ? context.User.Id : ""',
    'context.User is null ? "" : context.User.Id',
    '!(context.User is null) ? context.User.Id : ""',
    'context.User is IUser ? context.User.Id : ""',
    'context.User is IUser u ? u.Id : ""',
    'context.User is IUser u ? context.User.Id : ""',
    'context.User is object ? context.User.Id : ""',
    '(context.User != null) ? (context.User).Id : ""',
  )
})

test('`&&` and `||` carry a test on', () => {
  finds({
    'context.User != null || ‹context.User›.Id == "a"':
      'null: context.User can be null here. (Write `context.User?.`, or test `context.User != null` first.)',
    'context.User == null && ‹context.User›.Id == "a"':
      'null: context.User can be null here. (Write `context.User?.`, or test `context.User != null` first.)',
    '‹context.User›.Id == "a" && context.User != null':
      'null: context.User can be null here. (Write `context.User?.`, or test `context.User != null` first.)',
    '(context.Tracing || context.User != null) && ‹context.User›.Id == "a"':
      'null: context.User can be null here. (Write `context.User?.`, or test `context.User != null` first.)',
    'context.User != null & ‹context.User›.Id == "a"':
      'null: context.User can be null here. (Write `context.User?.`, or test `context.User != null` first.)',
  })
  isFine(
    'context.User != null && context.User.Id == "a"',
    'context.User == null || context.User.Id == "a"',
    'context.Tracing && context.User != null && context.User.Id == "a"',
    '!(context.User != null && context.Tracing) || context.User.Id == "a"',
    'context.User != null && context.Product != null && context.Product.Name == context.User.Id',
  )
})

test('a value compared behind `?.` is a test', () => {
  finds({
    'context.User?.Id != "a" ? ‹context.User›.Email : ""':
      'null: context.User can be null here. (Write `context.User?.`, or test `context.User != null` first.)',
    'string.IsNullOrEmpty(context.User?.Id) ? ‹context.User›.Id : ""':
      'null: context.User can be null here. (Write `context.User?.`, or test `context.User != null` first.)',
    '(context.User?.Groups.Any() ?? true) ? ‹context.User›.Id : ""':
      'null: context.User can be null here. (Write `context.User?.`, or test `context.User != null` first.)',
  })
  isFine(
    'context.User?.Id == "a" ? context.User.Email : ""',
    'context.User?.Id == null ? "" : context.User.Email',
    'context.User?.Id != null ? context.User.Email : ""',
    'string.IsNullOrEmpty(context.User?.Id) ? "" : context.User.Id',
    '!string.IsNullOrEmpty(context.User?.Id) ? context.User.Id : ""',
    'string.IsNullOrWhiteSpace(context.User?.Id) ? "" : context.User.Id',
    '(context.User?.Groups.Any() ?? false) ? context.User.Id : ""',
    '(context.User?.Groups.Any() ?? true) ? "" : context.User.Id',
    'context.User?.Groups.Any() == true ? context.User.Id : ""',
    'context.User?.Groups.Count() > 1 ? context.User.Id : ""',
    '(context.User?.Groups.Any()).HasValue ? context.User.Id : ""',
  )
})

test('`??` joins with something else, or throws', () => {
  finds({
    'context.User?.Id ?? ‹context.User›.Email':
      'null: context.User can be null here. (Write `context.User?.`, or test `context.User != null` first.)',
  })
  isFine(
    '(context.User?.Id ?? "none").Length',
    '(context.User ?? throw new Exception("a")).Id',
    '{ var u = context.User ?? throw new Exception("a"); return u.Id + context.User.Email; }',
  )
})

test('an early end is a test', () => {
  finds({
    '{ if (context.User != null) return ""; return ‹context.User›.Id; }':
      'null: context.User can be null here. (Write `context.User?.`, or test `context.User != null` first.)',
    '{ if (context.User == null) context.Trace("a"); return ‹context.User›.Id; }':
      'null: context.User can be null here. (Write `context.User?.`, or test `context.User != null` first.)',
    '{ if (context.User == null && context.Product == null) return ""; return ‹context.User›.Id; }':
      'null: context.User can be null here. (Write `context.User?.`, or test `context.User != null` first.)',
    '{ switch (context.User) { case null: return ""; default: return ‹context.User›.Id; } }':
      'null: context.User can be null here. (Write `context.User?.`, or test `context.User != null` first.)',
  })
  isFine(
    '{ if (context.User == null) return ""; return context.User.Id; }',
    '{ if (context.User == null) { return ""; } return context.User.Id; }',
    '{ if (context.User == null) throw new Exception("a"); return context.User.Id; }',
    '{ if (context.User == null) { context.Trace("a"); return ""; } else { context.Trace("b"); } return context.User.Id; }',
    '{ if (context.User != null) { return context.User.Id; } return ""; }',
    '{ if (context.User != null) { } else { return ""; } return context.User.Id; }',
    '{ if (context.User == null || context.Product == null) return ""; return context.User.Id + context.Product.Name; }',
    '{ foreach (var x in new[] { 1 }) { if (context.User == null) continue; context.Trace(context.User.Id); } return ""; }',
    '{ while (context.User != null) { return context.User.Id; } return ""; }',
    '{ while (context.User == null) { } return context.User.Id; }',
    '{ for (; context.User != null;) { return context.User.Id; } return ""; }',
    '{ switch (context.User) { case IUser u: return u.Id; default: return ""; } }',
    '{ switch (1) { case 1 when context.User != null: return context.User.Id; default: return ""; } }',
    '{ try { if (context.User == null) return ""; } finally { } return context.User.Id; }',
    '{ if (context.User == null) goto end; return context.User.Id; end: return ""; }',
  )
})

test('a local may hold the test', () => {
  finds({
    '{ bool has = context.User != null || context.Tracing; if (has) return ‹context.User›.Id; return ""; }':
      'null: context.User can be null here. (Write `context.User?.`, or test `context.User != null` first.)',
    '{ var has = context.User != null; has = true; if (has) return ‹context.User›.Id; return ""; }':
      'null: context.User can be null here. (Write `context.User?.`, or test `context.User != null` first.)',
  })
  isFine(
    '{ var has = context.User != null; return has ? context.User.Id : ""; }',
    '{ var has = context.User != null; if (!has) return ""; return context.User.Id; }',
    '{ bool has = context.User != null && context.Tracing; if (has) return context.User.Id; return ""; }',
    '{ var has = string.IsNullOrEmpty(context.User?.Id); return has ? "" : context.User.Id; }',
    '{ var a = context.User != null; var b = a && context.Tracing; return b ? context.User.Id : ""; }',
    '{ var has = context.User is IUser; return has ? context.User.Id : ""; }',
  )
})

test('a local may hold the value', () => {
  finds({
    '{ var u = context.User; return ‹u›.Id; }':
      'null: context.User can be null here. (Write `context.User?.`, or test `context.User != null` first.)',
    '{ IUser u = context.User; return ‹u›.Id; }':
      'null: context.User can be null here. (Write `context.User?.`, or test `context.User != null` first.)',
    '{ var b = context.Request.Body; return ‹b›.As<string>(); }':
      'null: context.Request.Body can be null here. (Write `context.Request.Body?.`, or test `context.Request.Body != null` first.)',
  })
  isFine(
    '{ var u = context.User; return u?.Id; }',
    '{ var u = context.User; if (u == null) return ""; return u.Id; }',
    '{ var u = context.User; return u != null ? u.Id : ""; }',
    '{ var u = context.User; return u != null && u.Id == "a"; }',
    '{ var u = context.User; u = null; return u.Id; }',
    '{ var u = context.User; var v = u; return v.Id; }',
    '{ if (context.User == null) return ""; var u = context.User; return u.Id; }',
    '{ var u = context.User; if (context.User == null) return ""; return u.Id; }',
    '{ var id = context.User?.Id; if (id == null) return ""; return context.User.Email; }',
    '{ var id = context.User?.Id; return id.Length; }',
    '{ var b = context.Request.Body; return b == null ? "" : b.As<string>(); }',
  )
})

test('lambdas and local functions know what was tested before them', () => {
  finds({
    'new[] { 1 }.Select(x => ‹context.User›.Id)':
      'null: context.User can be null here. (Write `context.User?.`, or test `context.User != null` first.)',
    'new[] { 1 }.Where(x => context.User != null).Select(x => ‹context.User›.Id)':
      'null: context.User can be null here. (Write `context.User?.`, or test `context.User != null` first.)',
    '{ string f() => ‹context.User›.Id; return f(); }':
      'null: context.User can be null here. (Write `context.User?.`, or test `context.User != null` first.)',
    'from x in new[] { 1 } select ‹context.User›.Id':
      'null: context.User can be null here. (Write `context.User?.`, or test `context.User != null` first.)',
  })
  isFine(
    '{ if (context.User == null) return null; return new[] { 1 }.Select(x => context.User.Id); }',
    'context.User != null ? new[] { 1 }.Select(x => context.User.Id) : null',
    '{ string f() => context.User?.Id; return f(); }',
    '{ string f() { if (context.User == null) return ""; return context.User.Id; } return f(); }',
    'from x in new[] { 1 } where context.User != null select x',
  )
})

test('each is reported where it stands', () => {
  finds({
    '‹context.User›.Id + ‹context.Product›.Name': [
      'null: context.User can be null here. (Write `context.User?.`, or test `context.User != null` first.)',
      'null: context.Product can be null here. (Write `context.Product?.`, or test `context.Product != null` first.)',
    ],
    '‹context.User›.Id + ‹context.User›.Email': [
      'null: context.User can be null here. (Write `context.User?.`, or test `context.User != null` first.)',
      'null: context.User can be null here. (Write `context.User?.`, or test `context.User != null` first.)',
    ],
    '{ var a = ‹context.User›.Id; var b = ‹context.User›.Email; return a + b; }': [
      'null: context.User can be null here. (Write `context.User?.`, or test `context.User != null` first.)',
      'null: context.User can be null here. (Write `context.User?.`, or test `context.User != null` first.)',
    ],
    '{ context.Trace(‹context.User›.Id); if (context.User == null) return ""; return context.User.Id; }':
      'null: context.User can be null here. (Write `context.User?.`, or test `context.User != null` first.)',
  })
})

test('unreachable code is not followed', () => {
  finds({
    '{ return ""; ‹context.Trace(context.User.Id);› }': 'unreachable: The code is never reached.',
  })
  isFine('false ? context.User.Id : ""', 'false && context.User.Id == "a"')
})

test('what a local was taken from is tested with it', () => {
  finds({
    '{ var id = context.User?.Id; id = "a"; return id == null ? "" : ‹context.User›.Email; }':
      'null: context.User can be null here. (Write `context.User?.`, or test `context.User != null` first.)',
    '{ var id = context.User?.Id; return id == null ? ‹context.User›.Email : ""; }':
      'null: context.User can be null here. (Write `context.User?.`, or test `context.User != null` first.)',
  })
  isFine(
    '{ var id = context.User?.Id; if (id == null) return ""; return context.User.Email; }',
    '{ var id = context.User?.Id; return string.IsNullOrEmpty(id) ? "" : context.User.Email; }',
    '{ var u = context.User; return u == null ? "" : context.User.Id; }',
    '{ var u = context.User; var v = u; return v == null ? "" : u.Id + context.User.Id; }',
    '{ var u = context.User as IUser; return u != null ? context.User.Id : ""; }',
  )
})

test.run()
