import type { FindingPage, Reader } from "../finding-types.ts";

/** What the form of a action is told. */
export type ActionProps = {
  page: FindingPage;
  reader: Reader;
  /** The action is done; the words are shown for a moment. */
  onDone: (message: string) => void;
  onCancel: () => void;
};

/** Key under which a form keeps what was typed: person, finding, form. */
export function draftKey({ accountId }: Reader, finding: string, form: string): string {
  return `xianlan.form.${accountId}.${finding}.${form}`;
}
