export const dollars = (usd: number): string =>
  usd.toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 })

export const amount = (quantity: number): string =>
  quantity.toLocaleString('en-US', { maximumFractionDigits: quantity < 10 ? 2 : 0 })

/** From the least to the most, or one number where they are the same. */
export const range = (least: number, most: number): string =>
  dollars(least) === dollars(most) ? dollars(most) : `${dollars(least)}–${dollars(most)}`
