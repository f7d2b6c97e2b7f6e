"use client";

import { TextSkeleton } from "@xianlan/ui";
import dynamic from "next/dynamic";

// What was typed earlier is in the browser alone, so the server renders no form.
export const NewInspectionView = dynamic(
  () => import("./parts/inspection-form.tsx").then((file) => file.NewInspectionForm),
  { ssr: false, loading: () => <TextSkeleton lines={12} /> },
);

export const EditInspectionView = dynamic(
  () => import("./parts/inspection-form.tsx").then((file) => file.EditInspectionForm),
  { ssr: false, loading: () => <TextSkeleton lines={12} /> },
);
