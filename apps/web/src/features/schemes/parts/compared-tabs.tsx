"use client";

import { Tabs } from "@xianlan/ui";
import { NuqsAdapter } from "nuqs/adapters/next/app";
import type { ReactNode } from "react";
import { Queries } from "../../../lib/trpc/client.tsx";
import { useSchemeTab } from "../use-scheme-tab.ts";
import { ImpactSection } from "./impact-section.tsx";

type Props = { id: string; first: "rules" | "impact"; rules: ReactNode };

/** A draft beside what it would change. */
export function ComparedTabs(props: Props) {
  return (
    <Queries>
      <NuqsAdapter>
        <OpenTab {...props} />
      </NuqsAdapter>
    </Queries>
  );
}

function OpenTab({ id, first, rules }: Props) {
  const [tab, setTab] = useSchemeTab(first);
  return (
    <Tabs
      label="方案内容"
      value={tab === "impact" ? "impact" : "rules"}
      onValueChange={(next) => void setTab(next)}
      items={[
        { value: "rules", label: "方案", content: rules },
        { value: "impact", label: "前后对照", content: <ImpactSection id={id} /> },
      ]}
    />
  );
}
