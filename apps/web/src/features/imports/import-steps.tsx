"use client";

import { TextSkeleton } from "@xianlan/ui";
import dynamic from "next/dynamic";

// Not drawn before they work: what is typed or handed over meanwhile would be lost.

export const LedgerImportView = dynamic(
  () => import("./parts/ledger-steps.tsx").then((file) => file.LedgerSteps),
  { ssr: false, loading: () => <TextSkeleton lines={8} /> },
);

export const BulletinImportView = dynamic(
  () => import("./parts/bulletin-steps.tsx").then((file) => file.BulletinSteps),
  { ssr: false, loading: () => <TextSkeleton lines={12} /> },
);
