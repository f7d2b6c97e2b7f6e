import type { FindingPage, Reader } from "../finding-types.ts";

/** Props of every action's form. */
export type ActionProps = {
  page: FindingPage;
  reader: Reader;
  /** The action is done; the text is shown as a toast. */
  onDone: (message: string) => void;
  onCancel: () => void;
};

/** Key under which a form keeps what was typed: person, finding, form. */
export function draftKey({ accountId }: Reader, finding: string, form: string): string {
  return `xianlan.form.${accountId}.${finding}.${form}`;
}
