import { type Decimal, decimalOf } from '../money/decimal.ts'

const form = /^([+-]?)(\d*)(?:\.(\d*))?(?:e([+-]?)(\d{1,2}))?$/i

/**
 * An amount of a bill, exactly: `12`, `.5`, `-3.50`, `1.2E-05`. With a comma it is none: `1,250` is
 * more than a thousand to some and little more than one to others.
 */
export function billAmount(text: string): Decimal | undefined {
  const [, sign, whole = '', part = '', exponentSign = '', exponent = '0'] = form.exec(text) ?? []
  if (sign === undefined || whole + part === '') return undefined
  const minus = sign === '-' ? '-' : ''
  const decimals = part === '' ? '' : `.${part}`
  return decimalOf(`${minus}${whole || '0'}${decimals}e${exponentSign || '+'}${exponent}`)
}
