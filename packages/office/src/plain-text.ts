/**
 * Text without what XML, and the database, cannot carry: control characters such as NUL, which
 * `_x0000_` or `&#0;` smuggle into a file, go; half a surrogate pair becomes U+FFFD.
 */
export function plainText(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, "");
}
