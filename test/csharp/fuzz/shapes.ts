import type { Form } from '../../../lib/csharp/syntax/parse.ts'

interface Sample {
  readonly code: string
  readonly form: Form
}

const expression = (code: string): Sample => ({ code, form: 'expression' })
const block = (code: string): Sample => ({ code, form: 'block' })

/** One text for each number below `count`, joined. */
const each = (count: number, make: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => make(index)).join('')

/** Code that nests as deep as the number says. */
export const nestedShapes: Readonly<Record<string, (n: number) => Sample>> = {
  parens: (n) => expression('('.repeat(n)),
  'parens closed': (n) => expression(`${'('.repeat(n)}1${')'.repeat(n)}`),
  'parens block': (n) => block('('.repeat(n)),
  'parens closed block': (n) => block(`${'('.repeat(n)}1${')'.repeat(n)}`),
  'parens comma': (n) => block('(a,'.repeat(n)),
  casts: (n) => expression(`${'(int)'.repeat(n)}1`),
  'casts paren': (n) => expression(`${'((int)('.repeat(n)}1`),
  conditional: (n) => expression('a?b:'.repeat(n)),
  'conditional then': (n) => expression('a?'.repeat(n)),
  lambdas: (n) => expression(`${'x=>'.repeat(n)}1`),
  'lambdas paren': (n) => expression(`${'(x)=>'.repeat(n)}1`),
  nots: (n) => expression(`${'!'.repeat(n)}true`),
  minus: (n) => expression(`${'- '.repeat(n)}1`),
  interpolated: (n) => expression('$"{'.repeat(n)),
  'interpolated big': (n) => expression('$@"{""'.repeat(n)),
  arrays: (n) => expression('new[]{'.repeat(n)),
  anonymous: (n) => expression('new{a='.repeat(n)),
  generics: (n) => expression('a<'.repeat(n)),
  'generics decl': (n) => block('a<'.repeat(n)),
  'generics closed': (n) => block(`${'a<'.repeat(n)}b${'>'.repeat(n)} c;`),
  'generics comma': (n) => expression('a<b,'.repeat(n)),
  nullable: (n) => block(`int${'?'.repeat(n)} a;`),
  ranks: (n) => block(`int${'[]'.repeat(n)} a;`),
  'rank comma': (n) => block(`int[${','.repeat(n)}] a;`),
  coalesce: (n) => expression(`${'null??'.repeat(n)}1`),
  'if else': (n) => block(`${'if(true)return 1;else '.repeat(n)}return 2;`),
  blocks: (n) => block('{'.repeat(n)),
  'blocks closed': (n) => block('{'.repeat(n) + '}'.repeat(n)),
  'ifs deep': (n) => block(`${'if(true)'.repeat(n)}return 1;`),
  'labels deep': (n) => block(`${'l:'.repeat(n)}return 1;`),
  braces: (n) => expression('{{'.repeat(n)),
  brackets: (n) => expression('['.repeat(n)),
  patterns: (n) => expression('1 is '.repeat(n)),
  'patterns or': (n) => expression(`1 is ${'1 or '.repeat(n)}1`),
  'patterns not': (n) => expression(`1 is ${'not '.repeat(n)}1`),
  'patterns paren': (n) => expression(`1 is ${'('.repeat(n)}1`),
  'patterns paren comma': (n) => expression(`1 is ${'(1,'.repeat(n)}1`),
  'patterns paren closed': (n) => expression(`1 is ${'('.repeat(n)}1${')'.repeat(n)}`),
  assigns: (n) => block(`${'a='.repeat(n)}1;`),
  try: (n) => block('try{'.repeat(n)),
  switch: (n) => block('switch(1){case 1:'.repeat(n)),
  'switch expr deep': (n) => expression('1 switch{_=>'.repeat(n)),
  delegates: (n) => expression('delegate{'.repeat(n)),
  'new': (n) => expression('new '.repeat(n)),
  'new paren': (n) => expression('new('.repeat(n)),
  await: (n) => expression('await '.repeat(n)),
  'await statement': (n) => block('await foreach '.repeat(n)),
  static: (n) => block('static '.repeat(n)),
  throw: (n) => expression('throw '.repeat(n)),
  typeof: (n) => expression('typeof('.repeat(n)),
  checked: (n) => expression('checked('.repeat(n)),
  'conditional members': (n) => expression(`context${'?.Request'.repeat(n)}`),
  else: (n) => block('else '.repeat(n)),
}

/** Code in which every step uses the one before twice. */
export const doublingShapes: Readonly<Record<string, (n: number) => Sample>> = {
  'double const': (n) =>
    block(`const string a0="x";${each(n, (i) => `const string a${i + 1}=a${i}+a${i};`)}return 1;`),
  'double tuple': (n) =>
    block(`var a0=1;${each(n, (i) => `var a${i + 1}=(a${i},a${i});`)}return a${n};`),
  'double tuple message': (n) =>
    block(`var a0=1;${each(n, (i) => `var a${i + 1}=(a${i},a${i});`)}return a${n}.x;`),
  'double anonymous': (n) =>
    block(`var a0=1;${each(n, (i) => `var a${i + 1}=new{x=a${i},y=a${i}};`)}return a${n};`),
  'double generic': (n) =>
    block(`var a0=1;${each(n, (i) => `var a${i + 1}=Tuple.Create(a${i},a${i});`)}return a${n};`),
  'double dictionary': (n) =>
    block(
      'var a0=new List<int>();' +
        each(n, (i) => `var a${i + 1}=new[]{a${i}}.ToDictionary(x=>a${i});`) +
        `return a${n};`,
    ),
  'double let': (n) =>
    expression(
      'from a0 in new[]{1} ' +
        each(n, (i) => `let a${i + 1}=new{x=a${i},y=a${i}} `) +
        `select a${n}`,
    ),
  'double function': (n) =>
    block(`int f0()=>1;${each(n, (i) => `int f${i + 1}()=>f${i}()+f${i}();`)}return f${n}();`),
  'double bool': (n) =>
    block(
      'var a0=context.User!=null;' +
        each(n, (i) => `var a${i + 1}=a${i}&&a${i};`) +
        `if(a${n})return 1;return 2;`,
    ),
  'double lambda': (n) =>
    block(
      'Func<int> f0=()=>1;' +
        each(n, (i) => `Func<int> f${i + 1}=()=>f${i}()+f${i}();`) +
        `return f${n}();`,
    ),
  'double local': (n) =>
    block(`var a0=context.User;${each(n, (i) => `var a${i + 1}=a${i};`)}return a${n}.Id;`),
  'selects deep': (n) =>
    expression(`${'new[]{1}.Select(x=>'.repeat(Math.min(n, 60))}1${')'.repeat(Math.min(n, 60))}`),
  'aggregate deep': (n) =>
    expression(
      `${'new[]{1}.Aggregate(1,(x,y)=>'.repeat(Math.min(n, 60))}1${')'.repeat(Math.min(n, 60))}`,
    ),
}

/** Code that is long but flat, with the size to try. */
export const longShapes: Readonly<
  Record<string, { readonly count: number; readonly make: (n: number) => Sample }>
> = {
  less: { count: 50_000, make: (n) => expression('<'.repeat(n)) },
  dotted: { count: 2_000, make: (n) => block(`${'a.'.repeat(n)}b c;`) },
  sum: { count: 100_000, make: (n) => expression(`${'1+'.repeat(n)}1`) },
  'sum text': { count: 2_000, make: (n) => expression(`${'"a"+'.repeat(n)}"a"`) },
  and: { count: 100_000, make: (n) => expression(`${'true&&'.repeat(n)}true`) },
  members: { count: 100_000, make: (n) => expression(`context${'.Request'.repeat(n)}`) },
  calls: { count: 100_000, make: (n) => expression(`"a"${'.Trim()'.repeat(n)}`) },
  statements: { count: 15_000, make: (n) => block(`${'context.Trace("a");'.repeat(n)}return 1;`) },
  locals: { count: 2_000, make: (n) => block(`${each(n, (i) => `var a${i}=1;`)}return 1;`) },
  'locals chain': {
    count: 2_000,
    make: (n) => block(`var a0=1;${each(n, (i) => `var a${i + 1}=a${i};`)}return 1;`),
  },
  ifs: {
    count: 2_000,
    make: (n) => block(`${each(n, (i) => `var a${i}=1;if(a${i}==1){a${i}=2;}`)}return 1;`),
  },
  'null ifs': {
    count: 2_000,
    make: (n) => block(`${each(n, (i) => `string a${i}=null;if(a${i}==null)return 1;`)}return 1;`),
  },
  mistakes: { count: 2_000, make: (n) => block('a b;'.repeat(n)) },
  'mistakes 2': { count: 2_000, make: (n) => block('(;'.repeat(n)) },
  'mistakes 3': { count: 2_000, make: (n) => block('){'.repeat(n)) },
  'unknown names': { count: 2_000, make: (n) => block(`${each(n, (i) => `b${i}();`)}return 1;`) },
  'unknown names locals': {
    count: 2_000,
    make: (n) => block(`${each(n, (i) => `var a${i}=b${i};`)}return 1;`),
  },
  'unknown member': {
    count: 2_000,
    make: (n) => block(`${each(n, (i) => `context.Tracee("${i}");`)}return 1;`),
  },
  'unknown long': { count: 2_000, make: (n) => expression(`context.${'x'.repeat(n)}`) },
  'unknown long name': { count: 2_000, make: (n) => expression('x'.repeat(n)) },
  args: { count: 20_000, make: (n) => expression(`string.Concat(${'"a",'.repeat(n)}"b")`) },
  'args lambda': {
    count: 2_000,
    make: (n) => expression(`string.Concat(${'x=>1,'.repeat(n)}"b")`),
  },
  elements: { count: 50_000, make: (n) => expression(`new[]{${'1,'.repeat(n)}1}`) },
  'elements mixed': {
    count: 2_000,
    make: (n) => expression(`new object[]{${'1,"a",'.repeat(n)}1}`),
  },
  'elements types': {
    count: 2_000,
    make: (n) => expression(`new[]{${each(n, (i) => `new{a${i}=1},`)}1}`),
  },
  'anonymous members': {
    count: 2_000,
    make: (n) => expression(`new{${each(n, (i) => `a${i}=1,`)}}`),
  },
  tuple: { count: 2_000, make: (n) => expression(`(${'1,'.repeat(n)}1)`) },
  cases: {
    count: 2_000,
    make: (n) => block(`switch(1){${each(n, (i) => `case ${i}:return 1;`)}}return 1;`),
  },
  'case types': {
    count: 2_000,
    make: (n) =>
      block(`switch((object)1){${each(n, (i) => `case string s${i}:return 1;`)}}return 1;`),
  },
  catches: {
    count: 2_000,
    make: (n) => block(`try{}${'catch(Exception e){}'.repeat(n)}return 1;`),
  },
  functions: { count: 2_000, make: (n) => block(`${each(n, (i) => `int f${i}()=>1;`)}return 1;`) },
  'functions call': {
    count: 2_000,
    make: (n) =>
      block(`${each(n, (i) => `int f${i}()=>${i > 0 ? `f${i - 1}()` : 1};`)}return f0();`),
  },
  labels: { count: 2_000, make: (n) => block(`${each(n, (i) => `l${i}:;`)}return 1;`) },
  gotos: {
    count: 2_000,
    make: (n) => block(`l:;${'if(context.Tracing)goto l;'.repeat(n)}return 1;`),
  },
  lets: {
    count: 2_000,
    make: (n) => expression(`from x in new[]{1} ${each(n, (i) => `let a${i}=1 `)}select x`),
  },
  froms: {
    count: 2_000,
    make: (n) =>
      expression(`from x in new[]{1} ${each(n, (i) => `from a${i} in new[]{1} `)}select x`),
  },
  wheres: {
    count: 2_000,
    make: (n) => expression(`from x in new[]{1} ${'where true '.repeat(n)}select x`),
  },
  orders: {
    count: 2_000,
    make: (n) => expression(`from x in new[]{1} orderby ${'x,'.repeat(n)}x select x`),
  },
  'string 1': { count: 100_000, make: (n) => expression(`"${'a'.repeat(10 * n)}"`) },
  'string open': { count: 100_000, make: (n) => expression(`"${'a'.repeat(10 * n)}`) },
  verbatim: { count: 50_000, make: (n) => expression(`@"${'""'.repeat(10 * n)}"`) },
  'verbatim open': { count: 2_000, make: (n) => expression(`@"${'""'.repeat(10 * n)}`) },
  escapes: { count: 15_000, make: (n) => expression(`"${'\\n'.repeat(10 * n)}"`) },
  'bad escapes': { count: 2_000, make: (n) => expression(`"${'\\q'.repeat(10 * n)}"`) },
  holes: { count: 10_000, make: (n) => expression(`$"${'{1}'.repeat(n)}"`) },
  'holes open': { count: 2_000, make: (n) => expression('$"{1'.repeat(n)) },
  chars: { count: 2_000, make: (n) => expression("'a".repeat(n)) },
  quotes: { count: 2_000, make: (n) => expression("'".repeat(n)) },
  'quotes line': { count: 2_000, make: (n) => expression("'\n".repeat(n)) },
  dquotes: { count: 2_000, make: (n) => expression('"'.repeat(n)) },
  'dquotes line': { count: 2_000, make: (n) => expression('"\n'.repeat(n)) },
  comments: { count: 2_000, make: (n) => expression('/*'.repeat(n)) },
  'comments closed': { count: 2_000, make: (n) => expression(`${'/**/'.repeat(n)}1`) },
  'line comments': { count: 2_000, make: (n) => expression(`${'//\n'.repeat(n)}1`) },
  hashes: { count: 2_000, make: (n) => expression(`${'#if\n'.repeat(n)}1`) },
  'hashes space': { count: 2_000, make: (n) => expression(`${' '.repeat(n)}#`) },
  'hashes one': { count: 2_000, make: (n) => expression(`\n${'#'.repeat(n)}`) },
  'hashes one 2': { count: 2_000, make: (n) => expression(`1${'#'.repeat(n)}`) },
  spaces: { count: 2_000, make: (n) => expression(`${' '.repeat(10 * n)}1`) },
  newlines: { count: 2_000, make: (n) => expression(`${'\n'.repeat(10 * n)}1`) },
  numbers: { count: 2_000, make: (n) => expression('1'.repeat(n)) },
  hex: { count: 2_000, make: (n) => expression(`0x${'F'.repeat(n)}`) },
  underscores: { count: 2_000, make: (n) => expression(`1${'_'.repeat(n)}`) },
  decimals: { count: 2_000, make: (n) => expression(`1.${'1'.repeat(n)}m`) },
  dollars: { count: 2_000, make: (n) => expression('$'.repeat(n)) },
  'dollar quotes': { count: 2_000, make: (n) => expression(`${'$'.repeat(n)}"""`) },
  'raw quotes': { count: 2_000, make: (n) => expression('"""'.repeat(n)) },
  ats: { count: 2_000, make: (n) => expression('@'.repeat(n)) },
  named: { count: 2_000, make: (n) => expression('{{a}}'.repeat(n)) },
  'named open': { count: 2_000, make: (n) => expression('{{a'.repeat(n)) },
  'named long': { count: 2_000, make: (n) => expression(`{{${'a'.repeat(n)}`) },
  indexes: { count: 2_000, make: (n) => expression(`context${'[0]'.repeat(n)}`) },
  as: { count: 2_000, make: (n) => expression(`1${' as int'.repeat(n)}`) },
  increments: { count: 2_000, make: (n) => expression(`a${'++'.repeat(n)}`) },
  bangs: { count: 2_000, make: (n) => expression(`a${'!'.repeat(n)}`) },
  semicolons: { count: 2_000, make: (n) => block(';'.repeat(n)) },
  'switch expr': { count: 2_000, make: (n) => expression(`1${' switch{}'.repeat(n)}`) },
  with: { count: 2_000, make: (n) => expression(`a${' with{}'.repeat(n)}`) },
  stackalloc: { count: 2_000, make: (n) => expression('stackalloc '.repeat(n)) },
  selects: { count: 2_000, make: (n) => expression(`new[]{1}${'.Select(x=>x)'.repeat(n)}`) },
}
