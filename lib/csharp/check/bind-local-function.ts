import type { StatementSyntax } from '../syntax/tree.ts'
import { isVoid } from '../types/classify.ts'
import type { Method, MethodParameter } from '../types/member.ts'
import { parameterType } from '../types/type.ts'
import { wellKnown } from '../types/type-table.ts'
import { bindExpression } from './bind-expression.ts'
import { bindStatements } from './bind-statement.ts'
import { bindType } from './bind-type.ts'
import type { Binding } from './binding.ts'
import { coerce } from './convert.ts'

type FunctionSyntax = Extract<StatementSyntax, { kind: 'local-function' }>

/** Makes a local function known before the statements around it are bound. */
export function declareLocalFunction(binding: Binding, syntax: FunctionSyntax): void {
  const typeParameters = syntax.typeParameters.map(({ name }) => parameterType(name))
  for (const parameter of typeParameters) binding.typeParameters.set(parameter.name, parameter)
  const parameters = syntax.parameters.map(
    ({ name, type, mode, value }): MethodParameter => ({
      name: name.name,
      type: type ? bindType(binding, type) : wellKnown('object'),
      isOptional: value !== undefined,
      ...(mode && { mode }),
    }),
  )
  const method: Method = {
    kind: 'method',
    name: syntax.name.name,
    owner: undefined,
    isStatic: true,
    isListed: true,
    mayBeNull: false,
    typeParameters,
    constraints: [],
    parameters,
    returns: bindType(binding, syntax.returns),
    isExtension: false,
    canWrite: false,
  }
  const { name, start } = syntax.name
  const local = { name, kind: 'function', type: wellKnown('object'), declaredAt: start } as const
  binding.declare({ ...local, method }, syntax.name)
}

/** Binds the body of a local function. */
export function bindLocalFunction(binding: Binding, syntax: FunctionSyntax): void {
  const method = binding.find(syntax.name.name)?.method
  if (!method) return
  if (!isVoid(method.returns)) binding.givesValue.add(syntax)
  const outer = { returns: binding.returns, jumps: binding.jumps }
  binding.jumps = { loop: false, switch: false }
  binding.returns = {
    add: (operand, place) => {
      if (isVoid(method.returns)) binding.error('The function gives nothing back.', place)
      else coerce(binding, operand, method.returns, place, 'The result')
    },
    addEmpty: (place) => {
      if (!isVoid(method.returns)) binding.error('The function has to give a value back.', place)
    },
  }
  binding.inScope(() => {
    syntax.parameters.forEach(({ name, value }, index) => {
      const { type } = method.parameters[index]!
      if (value) coerce(binding, bindExpression(binding, value), type, value, 'The default')
      const { name: title, start } = name
      const kind = method.parameters[index]!.mode === 'in' ? 'iteration' : 'parameter'
      binding.declare({ name: title, kind, type, declaredAt: start }, name)
    })
    const { body } = syntax
    if (body.kind === 'block') bindStatements(binding, body.statements)
    else {
      const operand = bindExpression(binding, body)
      if (!isVoid(method.returns) && operand.kind !== 'throw')
        coerce(binding, operand, method.returns, body, 'The result')
    }
  })
  binding.returns = outer.returns
  binding.jumps = outer.jumps
}
