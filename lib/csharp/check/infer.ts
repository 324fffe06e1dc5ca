import { instancesOf } from '../types/base-types.ts'
import { isDelegate, isReferenceType, nullableElement } from '../types/classify.ts'
import { convertsImplicitly } from '../types/conversions.ts'
import type { Method } from '../types/member.ts'
import { invokeOf } from '../types/members-of.ts'
import {
  hasUnknown,
  mentions,
  type NamedType,
  type ParameterType,
  substitute,
  type Type,
  unknown,
} from '../types/type.ts'
import type { Candidate } from './arguments.ts'
import { inferReturn } from './bind-lambda.ts'
import { methodGroupReturn } from './bind-method-group.ts'
import type { Binding } from './binding.ts'
import { typeOf } from './convert.ts'
import type { BoundArgument, Operand } from './operand.ts'

interface Bounds {
  readonly exact: Set<Type>
  readonly lower: Set<Type>
  readonly upper: Set<Type>
}

/**
 * The type arguments of a generic method that its arguments imply; undefined where they imply none.
 * @see https://learn.microsoft.com/dotnet/csharp/language-reference/language-specification/expressions#1263-type-inference
 */
export function inferTypeArguments(
  binding: Binding,
  candidate: Candidate,
  list: readonly BoundArgument[],
): ReadonlyMap<Type, Type> | undefined {
  const { method } = candidate
  const inference = new Inference(method)
  const pending: { readonly operand: Operand; readonly type: NamedType }[] = []
  for (const [index, { operand }] of list.entries()) {
    const { type, mode } = candidate.parameters[index]!
    if (operand.kind === 'lambda' || operand.kind === 'methods') {
      if (isDelegate(type)) pending.push({ operand, type: type as NamedType })
      else if (type.kind === 'parameter') return undefined
    } else inference.fromOperand(operand, type, mode === 'out' || mode === 'ref')
  }
  for (;;) {
    for (const [index, { operand, type }] of [...pending.entries()].reverse()) {
      if (!inference.knowsInputs(operand, type)) continue
      pending.splice(index, 1)
      inference.fromDelegate(binding, operand, type)
    }
    if (inference.isDone) return inference.fixed
    if (!inference.fixMore(pending.map(({ operand, type }) => ({ operand, type }))))
      return undefined
  }
}

class Inference {
  readonly fixed = new Map<Type, Type>()
  readonly #bounds: ReadonlyMap<Type, Bounds>

  constructor(method: Method) {
    this.#bounds = new Map(
      method.typeParameters.map((parameter): [ParameterType, Bounds] => [
        parameter,
        { exact: new Set(), lower: new Set(), upper: new Set() },
      ]),
    )
  }

  get isDone(): boolean {
    return this.fixed.size === this.#bounds.size
  }

  #isOpen = (type: Type): boolean => this.#bounds.has(type) && !this.fixed.has(type)

  fromOperand(operand: Operand, to: Type, isExact: boolean): void {
    if (operand.kind === 'tuple' && to.kind === 'tuple') {
      operand.elements.forEach((element, index) => {
        const target = to.elements[index]
        if (target) this.fromOperand(element, target, false)
      })
    } else if (operand.kind === 'value' || operand.kind === 'tuple') {
      if (isExact) this.#exact(typeOf(operand), to)
      else this.#lower(typeOf(operand), to)
    }
  }

  /** Whether the parameters of the delegate have known types, so that its result can be told. */
  knowsInputs(operand: Operand, type: NamedType): boolean {
    if (operand.kind === 'lambda' && operand.syntax.parameters.every((each) => each.type))
      return true
    return !this.#inputs(type).some((input) => mentions(input, this.#isOpen))
  }

  #inputs = (type: NamedType): readonly Type[] =>
    invokeOf(type).parameters.map((parameter) => parameter.type)

  fromDelegate(binding: Binding, operand: Operand, type: NamedType): void {
    const invoke = invokeOf(type)
    const inputs = this.#inputs(type).map((input) => substitute(input, this.fixed))
    if (operand.kind === 'lambda') {
      const explicit = operand.syntax.parameters.every((each) => each.type)
      const result = inferReturn(binding, operand, inputs)
      if (explicit && operand.syntax.parameters.length === inputs.length) {
        for (const [index, each] of result.parameters.entries()) {
          this.#exact(each, invoke.parameters[index]!.type)
        }
      }
      if (result.returns) this.#lower(result.returns, invoke.returns)
    } else if (operand.kind === 'methods') {
      const returns = methodGroupReturn(binding, operand, inputs)
      if (returns) this.#lower(returns, invoke.returns)
    }
  }

  /** Fixes what does not wait for a lambda; false where nothing can be fixed. */
  fixMore(pending: readonly { readonly operand: Operand; readonly type: NamedType }[]): boolean {
    const waits = new Set<Type>()
    const waitedFor = new Set<Type>()
    for (const { type } of pending) {
      for (const parameter of this.#bounds.keys()) {
        if (!this.#isOpen(parameter)) continue
        const isIt = (part: Type) => part === parameter
        if (mentions(invokeOf(type).returns, isIt)) waits.add(parameter)
        if (this.#inputs(type).some((input) => mentions(input, isIt))) waitedFor.add(parameter)
      }
    }
    const open = [...this.#bounds.keys()].filter(
      (each) => this.#isOpen(each) && this.#hasBounds(each),
    )
    const free = open.filter((each) => !waits.has(each))
    const chosen = free.length > 0 ? free : open.filter((each) => waitedFor.has(each))
    if (chosen.length === 0) return false
    return chosen.every((parameter) => {
      const type = fix(this.#bounds.get(parameter)!)
      if (type) this.fixed.set(parameter, type)
      return type !== undefined
    })
  }

  #hasBounds(parameter: Type): boolean {
    const { exact, lower, upper } = this.#bounds.get(parameter)!
    return exact.size + lower.size + upper.size > 0
  }

  #exact(from: Type, to: Type): void {
    if (this.#bounds.has(to)) this.#bounds.get(to)!.exact.add(from)
    else if (from.kind === 'unknown') this.#allUnknown(to)
    else if (from.kind === 'array' && to.kind === 'array') this.#exact(from.element, to.element)
    else if (from.kind === 'tuple' && to.kind === 'tuple') {
      from.elements.forEach((element, index) => {
        const target = to.elements[index]
        if (target) this.#exact(element, target)
      })
    } else if (from.kind === 'named' && to.kind === 'named' && from.definition === to.definition) {
      from.arguments.forEach((argument, index) => {
        this.#exact(argument, to.arguments[index]!)
      })
    }
  }

  #lower(from: Type, to: Type): void {
    if (from.kind === 'null' || from.kind === 'never') return
    if (this.#bounds.has(to)) {
      this.#bounds.get(to)!.lower.add(from)
      return
    }
    if (from.kind === 'unknown') {
      this.#allUnknown(to)
      return
    }
    if (from.kind === 'array' && to.kind === 'array') {
      if (isReferenceType(from.element)) this.#lower(from.element, to.element)
      else this.#exact(from.element, to.element)
      return
    }
    if (from.kind === 'tuple' && to.kind === 'tuple') {
      from.elements.forEach((element, index) => {
        const target = to.elements[index]
        if (target) this.#lower(element, target)
      })
      return
    }
    const [fromElement, toElement] = [nullableElement(from), nullableElement(to)]
    if (toElement) {
      if (fromElement) this.#lower(fromElement, toElement)
      return
    }
    if (to.kind !== 'named' || to.arguments.length === 0) return
    const instances = instancesOf(from, to.definition)
    const [instance] = instances
    if (!instance || instances.length > 1) {
      if (from.kind === 'named' && from.definition.isOpaque) this.#allUnknown(to)
      return
    }
    this.#byVariance(instance, to, 'out')
  }

  #upper(from: Type, to: Type): void {
    if (this.#bounds.has(to)) this.#bounds.get(to)!.upper.add(from)
    else if (from.kind === 'unknown') this.#allUnknown(to)
    else if (from.kind === 'named' && to.kind === 'named') {
      if (from.definition === to.definition) this.#byVariance(from, to, 'in')
    } else if (from.kind === 'array' && to.kind === 'array') this.#upper(from.element, to.element)
  }

  #byVariance(from: NamedType, to: NamedType, direction: 'in' | 'out'): void {
    from.arguments.forEach((argument, index) => {
      const target = to.arguments[index]!
      const variance = to.definition.variances[index]
      if (!isReferenceType(argument) || !variance) this.#exact(argument, target)
      else if ((variance === 'out') === (direction === 'out')) this.#lower(argument, target)
      else this.#upper(argument, target)
    })
  }

  #allUnknown(to: Type): void {
    mentions(to, (part) => {
      this.#bounds.get(part)?.lower.add(unknown)
      return false
    })
  }
}

/** The one type that satisfies all bounds. */
function fix({ exact, lower, upper }: Bounds): Type | undefined {
  const all = [...exact, ...lower, ...upper]
  if (all.some(hasUnknown))
    return all.find((type) => !hasUnknown(type) && exact.has(type)) ?? unknown
  const fitting = [...new Set(all)].filter(
    (type) =>
      [...exact].every((each) => each === type) &&
      [...lower].every((each) => convertsImplicitly(each, type)) &&
      [...upper].every((each) => convertsImplicitly(type, each)),
  )
  if (fitting.length < 2) return fitting[0]
  return fitting.find((type) => fitting.every((each) => convertsImplicitly(each, type)))
}
