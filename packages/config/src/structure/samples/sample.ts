/** Path → text of the files of a small invented repository. */
export type Files = Readonly<Record<string, string>>;

/** What one rule must accept, and what it must refuse, with the places it has to name. */
export interface Sample {
  readonly rule: string;
  readonly holds: Files;
  readonly breaks: readonly { readonly files: Files; readonly at: readonly string[] }[];
}

/** A file of so many lines. */
export function linesOf(count: number): string {
  return "export {};\n".repeat(count);
}

/** A manifest, written over several lines so that a dependency has a line of its own. */
export function manifest(fields: Record<string, unknown>): string {
  return `${JSON.stringify(fields, null, 2)}\n`;
}
