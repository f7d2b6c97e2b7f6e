"use client";

import { TableSkeleton } from "@xianlan/ui";
import dynamic from "next/dynamic";

/** The form of a draft. What was typed and not saved is in the browser alone, so the server draws none. */
export const DraftEditor = dynamic(
  () => import("./checklist-editor.tsx").then((file) => file.ChecklistEditor),
  { ssr: false, loading: () => <TableSkeleton rows={12} columns={5} /> },
);
