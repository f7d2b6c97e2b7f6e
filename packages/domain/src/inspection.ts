/** “2026年第3轮”. */
export function inspectionLabel(year: number, ordinal: number): string {
  return `${year}年第${ordinal}轮`;
}
