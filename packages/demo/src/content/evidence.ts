/** UTF-16BE in hex, as the font's encoding reads it. Astral characters are not used in the demo. */
function hexOf(text: string): string {
  return [...text].map((one) => (one.codePointAt(0) ?? 0).toString(16).padStart(4, "0")).join("");
}

/** Lines of at most so many characters. */
function wrapped(text: string, width: number): string[] {
  const characters = [...text];
  const lines = Math.max(1, Math.ceil(characters.length / width));
  return Array.from({ length: lines }, (_, at) =>
    characters.slice(at * width, (at + 1) * width).join(""),
  );
}

const perLine = 30;
const leading = 26;

/**
 * A one-page PDF with a title and paragraphs, made of the text alone: the same text gives the same
 * bytes. The font is one every reader brings for Chinese, so none is embedded.
 */
export function evidencePdf(title: string, paragraphs: readonly string[]): Uint8Array {
  const lines = paragraphs.flatMap((paragraph) => wrapped(`　　${paragraph}`, perLine));
  const shown = lines.map((line) => `<${hexOf(line)}> Tj T*`).join("\n");
  const content = [
    "BT",
    "/F1 20 Tf",
    `1 0 0 1 ${Math.round(297 - [...title].length * 10)} 760 Tm <${hexOf(title)}> Tj`,
    "/F1 15 Tf",
    `${leading} TL`,
    "1 0 0 1 72 710 Tm",
    shown,
    "ET",
  ].join("\n");
  return assemble([
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UTF16-H /DescendantFonts [6 0 R] >>",
    "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /FontDescriptor 7 0 R /DW 1000 >>",
    "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>",
  ]);
}

/** Objects with their cross-reference table; the text is ASCII, so characters are bytes. */
function assemble(objects: readonly string[]): Uint8Array {
  let text = "%PDF-1.4\n";
  const offsets = objects.map((body, at) => {
    const offset = text.length;
    text += `${at + 1} 0 obj\n${body}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const start = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`;
  text += `trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return new TextEncoder().encode(text);
}
