"use client";

import type { FindingPage } from "../finding-types.ts";

type Files = FindingPage["attachments"];

/** Evidence to hand in with a form: the ids of uploaded files. */
export function EvidenceField(_props: {
  ids: readonly string[];
  onChange: (ids: string[]) => void;
  hint?: string;
  error: string | undefined;
}) {
  return null;
}

/** Files handed in, with their thumbnails. */
export function EvidenceList({ files }: { files: Files }) {
  if (files.length === 0) return null;
  return <p>{files.map(({ fileName }) => fileName).join("、")}</p>;
}
