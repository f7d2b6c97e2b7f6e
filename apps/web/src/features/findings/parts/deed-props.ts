import type { FindingPage, Reader } from "../finding-types.ts";

/** What the form of a deed is told. */
export type DeedProps = {
  page: FindingPage;
  reader: Reader;
  /** The deed is done; the words are shown for a moment. */
  onDone: (message: string) => void;
  onCancel: () => void;
};

/** Key under which a form keeps what was typed: person, finding, form. */
export function draftKey({ accountId }: Reader, finding: string, form: string): string {
  return `xianlan.form.${accountId}.${finding}.${form}`;
}
