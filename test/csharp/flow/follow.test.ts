import { test } from 'uvu'
import { finds, isFine } from '../_findings.ts'

test('every path ends with return', () => {
  finds({
    '{‹ ›}': 'flow: Not every path ends with `return`. (Add a `return` at the end.)',
    '{ var a = 1‹;› }': 'flow: Not every path ends with `return`. (Add a `return` at the end.)',
    '{ if (context.Tracing) return 1‹;› }':
      'flow: Not every path ends with `return`. (Add a `return` at the end.)',
    '{ if (context.Tracing) { return 1; } else { context.Trace("a"); ‹}› }':
      'flow: Not every path ends with `return`. (Add a `return` at the end.)',
    '{ while (context.Tracing) return 1‹;› }':
      'flow: Not every path ends with `return`. (Add a `return` at the end.)',
    '{ while (true) { break; ‹}› }':
      'flow: Not every path ends with `return`. (Add a `return` at the end.)',
    '{ for (;;) { if (context.Tracing) break; ‹}› }':
      'flow: Not every path ends with `return`. (Add a `return` at the end.)',
    '{ foreach (var x in new[] { 1 }) return x‹;› }':
      'flow: Not every path ends with `return`. (Add a `return` at the end.)',
    '{ switch (1) { case 1: return 1; ‹}› }':
      'flow: Not every path ends with `return`. (Add a `return` at the end.)',
    '{ try { return 1; } catch { ‹}› }':
      'flow: Not every path ends with `return`. (Add a `return` at the end.)',
    '{ try { } finally { context.Trace("a"); ‹}› }':
      'flow: Not every path ends with `return`. (Add a `return` at the end.)',
    '{ a: if (context.Tracing) goto a‹;› }':
      'flow: Not every path ends with `return`. (Add a `return` at the end.)',
  })
  isFine(
    '{ if (context.Tracing) return 1; else return 2; }',
    '{ while (true) { } }',
    '{ for (;;) { if (context.Tracing) return 1; } }',
    '{ do { return 1; } while (true); }',
    '{ switch (1) { case 1: return 1; default: return 2; } }',
    '{ try { return 1; } catch { return 2; } }',
    '{ try { throw new Exception("a"); } finally { } }',
    '{ throw new Exception("a"); }',
    '{ using (var r = new StringReader("a")) { return r.ReadLine(); } }',
    '{ lock (context) { return 1; } }',
    '{ if (true) return 1; }',
    '{ const bool a = true; if (a) return 1; }',
    '{ a: goto a; }',
  )
})

test('every path of a lambda or a local function that gives a value ends with return', () => {
  finds({
    '{ int f() { if (context.Tracing) return 1; ‹}› return f(); }':
      "flow: Not every path of 'f' ends with `return`.",
    '{ int f() { ‹}› return f(); }': "flow: Not every path of 'f' ends with `return`.",
    'new[] { 1 }.Select(x => { if (x > 0) return 1; ‹}›)':
      'flow: Not every path of the lambda ends with `return`.',
    '{ Func<int, int> f = x => { if (x > 0) return 1; ‹}›; return f(1); }':
      'flow: Not every path of the lambda ends with `return`.',
  })
  isFine(
    '{ void f() { } f(); return 1; }',
    '{ int f() { while (true) { } } return f(); }',
    '{ Func<int, int> f = x => { if (x > 0) return 1; throw new Exception("a"); }; return f(1); }',
  )
})

test('a local has a value before it is read', () => {
  finds({
    '{ int a; return ‹a›; }': "flow: 'a' may have no value here. (Assign it first.)",
    '{ int a; if (context.Tracing) a = 1; return ‹a›; }':
      "flow: 'a' may have no value here. (Assign it first.)",
    '{ int a; while (context.Tracing) { a = 1; } return ‹a›; }':
      "flow: 'a' may have no value here. (Assign it first.)",
    '{ int a; foreach (var x in new[] { 1 }) a = x; return ‹a›; }':
      "flow: 'a' may have no value here. (Assign it first.)",
    '{ int a; try { a = 1; } catch { } return ‹a›; }':
      "flow: 'a' may have no value here. (Assign it first.)",
    '{ int a; try { a = 1; } finally { context.Trace(‹a›.ToString()); } return a; }':
      "flow: 'a' may have no value here. (Assign it first.)",
    '{ int a; switch (1) { case 1: a = 1; break; } return ‹a›; }':
      "flow: 'a' may have no value here. (Assign it first.)",
    '{ int a; return context.Tracing || int.TryParse("1", out a) ? ‹a› : 0; }':
      "flow: 'a' may have no value here. (Assign it first.)",
    '{ int a; Func<int> f = () => ‹a›; a = 1; return f(); }':
      "flow: 'a' may have no value here. (Assign it first.)",
    '{ int a; int f() => ‹a›; var b = f(); a = 1; return b; }':
      "flow: 'a' may have no value here. (Assign it first.)",
    '{ int a; ‹a› += 1; return a; }': "flow: 'a' may have no value here. (Assign it first.)",
    '{ int a; ‹a›++; return ‹a›; }': [
      "flow: 'a' may have no value here. (Assign it first.)",
      "flow: 'a' may have no value here. (Assign it first.)",
    ],
    '{ object o = 1; if (o is int i) return i; return ‹i›; }':
      "flow: 'i' may have no value here. (Assign it first.)",
    '{ int a, b = 1; return ‹a› + b; }': "flow: 'a' may have no value here. (Assign it first.)",
    '{ int a; ‹(a, var b)› = (1, 2); return a; }':
      'version: Declaring only some of the variables needs C# 10; policy expressions are C# 7. (Declare the variables before.)',
  })
  isFine(
    '{ int a; a = 1; return a; }',
    '{ int a; if (context.Tracing) a = 1; else a = 2; return a; }',
    '{ int a; if (context.Tracing) a = 1; else return 2; return a; }',
    '{ int a; while (true) { a = 1; break; } return a; }',
    '{ int a; do { a = 1; } while (context.Tracing); return a; }',
    '{ int a; for (a = 0; a < 3; a++) { } return a; }',
    '{ int a; try { a = 1; } catch { a = 2; } return a; }',
    '{ int a; try { } finally { a = 1; } return a; }',
    '{ int a; switch (1) { case 1: a = 1; break; default: a = 2; break; } return a; }',
    '{ int a; if (int.TryParse("1", out a)) return a; return a; }',
    '{ int a; return context.Tracing && int.TryParse("1", out a) ? a : 0; }',
    '{ int a; int f() => a; a = 1; return f(); }',
    '{ int a; void f() { a = 1; } f(); return a; }',
    '{ object o = 1; if (!(o is int i)) return 0; return i; }',
    '{ int a; int b; (a, b) = (1, 2); return a + b; }',
    '{ int a; return nameof(a); }',
  )
})

test('code that nothing leads to is shown once, by its head', () => {
  finds({
    '{ return 1; ‹return 2;› }': 'unreachable: The code is never reached.',
    '{ return 1; ‹context.Trace("a");› context.Trace("b"); }':
      'unreachable: The code is never reached.',
    '{ throw new Exception("a"); ‹return 1;› }': 'unreachable: The code is never reached.',
    '{ while (true) { } ‹return 1;› }': 'unreachable: The code is never reached.',
    '{ while (true) { break; ‹context.Trace("a");› } return 1; }':
      'unreachable: The code is never reached.',
    '{ foreach (var x in new[] { 1 }) { continue; ‹context.Trace("a");› } return 1; }':
      'unreachable: The code is never reached.',
    '{ if (true) return 1; ‹return 2;› }': 'unreachable: The code is never reached.',
    '{ return 1; ‹if (context.Tracing) { context.Trace("a rather long text tha›t goes on and on"); } }':
      'unreachable: The code is never reached.',
    '{ int f() { return 1; ‹return 2;› } return f(); }': 'unreachable: The code is never reached.',
  })
  isFine(
    '{ if (false) return 1; return 2; }',
    '{ const bool debug = false; if (debug) { context.Trace("a"); } return 2; }',
    '{ return 1; ; }',
    '{ return f(); int f() => 1; }',
  )
})

test('a case does not run into the next', () => {
  finds({
    '{ switch (1) { ‹case 1:› context.Trace("a"); case 2: return 2; } return 3; }':
      'flow: A case cannot run into the next. (End it with `break`, `return` or `throw`.)',
    '{ switch (1) { ‹case 1:› context.Trace("a"); } return 3; }':
      'flow: A case cannot run into the next. (End it with `break`, `return` or `throw`.)',
    '{ switch (1) { ‹case 1:› if (context.Tracing) break; default: return 1; } return 2; }':
      'flow: A case cannot run into the next. (End it with `break`, `return` or `throw`.)',
  })
  isFine(
    '{ switch (1) { case 1: case 2: return 2; } return 3; }',
    '{ switch (1) { case 1: while (true) { } case 2: throw new Exception("a"); case 3: goto case 1; default: break; } return 2; }',
  )
})

test('nothing leaves a finally block', () => {
  finds({
    '{ try { } finally { ‹return 1;› } }': 'flow: Control cannot leave a finally block.',
    '{ foreach (var x in new[] { 1 }) { try { } finally { ‹break;› } } return 1; }':
      'flow: Control cannot leave a finally block.',
    '{ foreach (var x in new[] { 1 }) { try { } finally { ‹continue;› } } return 1; }':
      'flow: Control cannot leave a finally block.',
    '{ a: try { } finally { ‹goto a;› } }': 'flow: Control cannot leave a finally block.',
  })
  isFine(
    '{ try { } finally { foreach (var x in new[] { 1 }) { break; } } return 1; }',
    '{ try { } finally { switch (1) { case 1: break; } } return 1; }',
    '{ try { } finally { new[] { 1 }.Select(x => { return x; }); } return 1; }',
  )
})

test.run()
