"use client";

import dynamic from "next/dynamic";
import type { DecidedCorrection } from "../correction-types.ts";

// Few of those who read a correction decide on it.
const DecisionForm = dynamic(
  () => import("./decision-form.tsx").then((file) => file.DecisionForm),
  { ssr: false, loading: () => null },
);

/** The decision on a correction, for whoever gives it. */
export function Decision({ correction }: { correction: DecidedCorrection }) {
  return <DecisionForm correction={correction} />;
}
