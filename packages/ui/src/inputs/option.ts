/** One thing to choose. `value` is the code kept, `label` what people read. */
export interface Option<Value extends string = string> {
  value: Value;
  label: string;
  /** A quieter second line or the county department a place belongs to. */
  hint?: string;
  /** Further words the search finds it by: codes, old names, pinyin initials. */
  keywords?: string;
  disabled?: boolean;
}

/** Full-width letters and digits become half-width, case and blanks go: how people mean what they type. */
function fold(text: string): string {
  return text.normalize("NFKC").toLowerCase().replace(/\s+/g, "");
}

/** Whether an option is meant by what was typed; an empty query means every option. */
export function optionMatches(option: Option, query: string): boolean {
  const wanted = fold(query);
  return fold(`${option.label} ${option.hint ?? ""} ${option.keywords ?? ""}`).includes(wanted);
}
