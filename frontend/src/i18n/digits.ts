/** Digits of either Arabic kind and their marks as Latin ones, one for one: ٣٫٥ is 3.5, ١٬٢٠٠ is 1,200. */
export function western(text: string): string {
  return text
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0))
    .replaceAll("٫", ".")
    .replaceAll("٬", ",")
    .replaceAll("−", "-");
}

/** A whole number in any digits; null where it is not one. */
export function wholeNumber(text: string): number | null {
  const plain = western(text).replace(/[\s,\u200E\u200F\u061C]/g, "");
  return /^[+-]?\d{1,15}$/.test(plain) ? Number(plain) : null;
}
