import type { DecimalText, QuantityPrices } from './price-book.ts'

/** What images look like; nothing of it for characters and seconds. */
export interface ImageKind {
  readonly size?: string
  readonly quality?: string
}

/** The price of a quantity: of images, the one that says the most of them. */
export function quantityPrice(
  { price, images = [] }: QuantityPrices,
  kind: ImageKind,
): DecimalText | undefined {
  const fitting = images.filter(
    ({ size, quality }) =>
      (size === undefined || size === kind.size) &&
      (quality === undefined || quality === kind.quality),
  )
  const weight = ({ size, quality }: ImageKind): number =>
    2 * Number(size !== undefined) + Number(quality !== undefined)
  return fitting.toSorted((a, b) => weight(b) - weight(a))[0]?.price ?? price
}
