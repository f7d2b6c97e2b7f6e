/** A condition in an address: null, or nothing in a list, is no condition. */
export type AddressValue = string | number | readonly string[] | null | undefined;

/** How an address is written where that does not follow from the names and values themselves. */
export type AddressRules = {
  /** Names that differ in the address. */
  keys?: Readonly<Record<string, string>>;
  /** Values that are left out because they hold anyway. */
  defaults?: Readonly<Record<string, string>>;
  /** Taken away by every change that does not name it: the page one had turned to. */
  begins?: string;
};

/** The search part of an address, without its question mark, after a change. */
export function changedSearch(
  search: string,
  next: Readonly<Record<string, AddressValue>>,
  { keys = {}, defaults = {}, begins }: AddressRules = {},
): string {
  const entries = new Map(new URLSearchParams(search));
  if (begins !== undefined) entries.delete(keys[begins] ?? begins);
  for (const [name, value] of Object.entries(next)) {
    const key = keys[name] ?? name;
    const text = textOf(value);
    if (text === "" || text === defaults[name]) entries.delete(key);
    else entries.set(key, text);
  }
  // A comma parts the values of a list and may stand in an address as it is.
  return [...entries]
    .map(([key, text]) => `${key}=${encodeURIComponent(text).replaceAll("%2C", ",")}`)
    .join("&");
}

function textOf(value: AddressValue): string {
  if (value === null || value === undefined) return "";
  return typeof value === "object" ? value.join(",") : String(value);
}
