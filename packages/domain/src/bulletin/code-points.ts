const surrogate = /[\ud800-\udfff]/;

/**
 * Returns a function from a UTF-16 offset of `text` to its offset in code points.
 * An offset inside a surrogate pair counts as the start of the pair's code point.
 */
export function codePointOffsets(text: string): (offset: number) => number {
  if (!surrogate.test(text)) return (offset) => offset;
  const table = new Uint32Array(text.length + 1);
  let points = 0;
  for (let at = 0; at < text.length; ) {
    const width = (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
    table[at] = points;
    if (width === 2) table[at + 1] = points;
    at += width;
    points += 1;
  }
  table[text.length] = points;
  return (offset) => table[offset] ?? points;
}
