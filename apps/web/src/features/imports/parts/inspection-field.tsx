"use client";

import { useQuery } from "@tanstack/react-query";
import { Button, PlusIcon, Select } from "@xianlan/ui";
import dynamic from "next/dynamic";
import { useState } from "react";
import { useTRPC } from "../../../lib/trpc/client.tsx";

const InspectionDialog = dynamic(() =>
  import("../../findings/index.ts").then((feature) => feature.InspectionDialog),
);

/** The inspection that new findings enter and take their numbers from. */
export function InspectionField(props: {
  value: string | null;
  onChange: (id: string) => void;
  mayOpen: boolean;
  today: string;
  error?: string | undefined;
}) {
  const { value, onChange, mayOpen, today, error } = props;
  const trpc = useTRPC();
  const inspections = useQuery(trpc.inspection.list.queryOptions()).data;
  const [opening, setOpening] = useState(false);
  return (
    <div className="flex flex-wrap items-end gap-2">
      <Select
        className="min-w-64 flex-1"
        label="归入督查轮次"
        required
        placeholder={inspections?.length === 0 ? "还没有督查轮次" : "请选择"}
        options={(inspections ?? []).map(({ id, label, title }) => ({
          value: id,
          label: `${label} ${title}`,
        }))}
        value={value}
        error={error}
        onValueChange={onChange}
      />
      {mayOpen && (
        <Button icon={<PlusIcon />} onClick={() => setOpening(true)}>
          设立轮次
        </Button>
      )}
      {opening && (
        <InspectionDialog
          today={today}
          onClose={() => setOpening(false)}
          onOpened={(id) => {
            onChange(id);
            setOpening(false);
          }}
        />
      )}
    </div>
  );
}
