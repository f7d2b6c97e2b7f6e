/**
 * What was meant by a typed number: full-width digits, signs and points become plain ones, blanks and
 * thousands separators go, leading zeros go. Text that is no decimal number comes back trimmed but
 * otherwise as typed, so that the form can name it in its error. The result stays a string: figures are
 * decimals, never floats.
 */
export function normaliseNumberText(text: string): string {
  const plain = text
    .normalize("NFKC")
    .replace(/[\s,]/g, "")
    .replace(/[−–—]/g, "-")
    .replace(/。/g, ".");
  const parts = /^([+-]?)(\d*)(?:\.(\d*))?$/.exec(plain);
  if (!parts || !/\d/.test(plain)) return text.trim();
  const [, sign = "", whole = "", fraction = ""] = parts;
  const trimmed = whole.replace(/^0+(?=\d)/, "") || "0";
  return `${sign === "-" ? "-" : ""}${trimmed}${fraction ? `.${fraction}` : ""}`;
}
