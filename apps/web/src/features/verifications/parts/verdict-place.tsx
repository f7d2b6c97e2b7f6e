"use client";

import { TextSkeleton } from "@xianlan/ui";
import dynamic from "next/dynamic";

/** The form of the verdict. What was typed earlier is in the browser alone, so the server draws none. */
export const VerdictPlace = dynamic(
  () => import("./verdict-column.tsx").then((file) => file.VerdictColumn),
  { ssr: false, loading: () => <TextSkeleton lines={6} /> },
);
