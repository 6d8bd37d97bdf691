// src/text/digits.ts

/** The number that Vietnamese digits mean: "15.000", "7,5", "1.234,5". */
export function numberFrom(digits: string): number {
  const grouped = /^\d{1,3}(?:[.,]\d{3})+$/.test(digits);
  return Number(grouped ? digits.replace(/[.,]/g, "") : digits.replace(/\.(?=\d{3})/g, "").replace(",", "."));
}
