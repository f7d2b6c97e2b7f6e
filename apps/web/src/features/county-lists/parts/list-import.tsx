"use client";

import { TextSkeleton } from "@xianlan/ui";
import dynamic from "next/dynamic";

const ListImportForm = dynamic(
  () => import("./list-import-form.tsx").then((file) => file.ListImportForm),
  // Not drawn before it works: what is chosen meanwhile would be lost.
  { ssr: false, loading: () => <TextSkeleton lines={4} /> },
);

/** The form that reads a list in; it comes after the page. */
export function ListImport({ today }: { today: string }) {
  return <ListImportForm today={today} />;
}
