"use client";

import { TableSkeleton } from "@xianlan/ui";
import dynamic from "next/dynamic";
import type { SchemePage } from "../scheme-types.ts";

// What was typed and not saved is in the browser alone; drag and engine load with the editor only.
const SchemeEditor = dynamic(
  () => import("./scheme-editor.tsx").then((file) => file.SchemeEditor),
  {
    ssr: false,
    loading: () => <TableSkeleton rows={14} columns={6} />,
  },
);

/** The editor of a draft, for the office. */
export function LateEditor(props: { page: SchemePage; accountId: string }) {
  return <SchemeEditor page={props.page} accountId={props.accountId} />;
}
