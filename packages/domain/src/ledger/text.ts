/**
 * Half-width digits and letters, ordinary spaces, no invisible characters. Chinese punctuation
 * stays as typed: the text is shown to people and goes into documents.
 */
export function foldWidth(text: string): string {
  return text
    .replace(/[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/g, (character) =>
      String.fromCharCode(character.charCodeAt(0) - 0xfee0),
    )
    .replace(/[\u3000\u00a0\t]/g, " ")
    .replace(/[\u200b-\u200d\u2060\ufeff]/g, "")
    .replace(/\r\n?/g, "\n")
    .trim();
}

/** Only letters, digits and Chinese characters, for deciding that two texts say the same. */
export function comparableText(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}

/** One line without any spaces, for names and labels: “桃 花 江 镇” is one name. */
export function compactName(text: string): string {
  return foldWidth(text).replace(/\s+/g, "");
}

const leadingNumber =
  /^\s*(?:[(（]?\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s*[)）]|\d{1,2}\s*[.．、](?!\d)|[一二三四五六七八九十]{1,3}、|[①-⑳]|[-•·])\s*/;
const itemBreak = /\n+|(?<=[；;。])\s*(?=[(（]?\d{1,2}[.．、)）](?!\d)|[①-⑳])|(?<=[；;])/;

/** A cell that lists several things (1.…；2.…, lines, ①…) as its items without the numbers. */
export function splitItems(text: string): string[] {
  return foldWidth(text)
    .split(itemBreak)
    .map((item) =>
      item
        .replace(leadingNumber, "")
        .replace(/[；;]+$/, "")
        .trim(),
    )
    .filter((item) => item !== "");
}
