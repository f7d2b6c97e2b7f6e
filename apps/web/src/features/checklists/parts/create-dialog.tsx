"use client";

import {
  Button,
  Dialog,
  DialogActions,
  Notice,
  NumberField,
  PlusIcon,
  RadioGroup,
} from "@xianlan/ui";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTRPC } from "../../../lib/trpc/client.tsx";
import { useAction } from "../../../lib/trpc/use-action.ts";
import type { ChecklistSummary } from "../checklist-types.ts";

type From = "template" | "last_year" | "blank";

/** 编制清单: for which year, and from what. */
export function CreateDialog(props: { lists: readonly ChecklistSummary[]; today: string }) {
  const { lists, today } = props;
  const trpc = useTRPC();
  const router = useRouter();
  const create = useAction(trpc.checklist.create.mutationOptions());
  const [open, setOpen] = useState(false);
  const [year, setYear] = useState(today.slice(0, 4));
  const [wanted, setWanted] = useState<From>("template");
  const earlier = lists.some((one) => one.year === Number(year) - 1 && one.state !== "draft");
  const from = wanted === "last_year" && !earlier ? "template" : wanted;
  const fits = /^20\d{2}$/.test(year);
  return (
    <Dialog
      title="编制检查清单"
      description="先成草稿，改好后启用；启用后供督查轮次选用"
      open={open}
      onOpenChange={(state) => {
        create.reset();
        setOpen(state);
      }}
      trigger={
        <Button variant="primary" icon={<PlusIcon />}>
          编制清单
        </Button>
      }
    >
      <form
        noValidate
        className="flex flex-col gap-5"
        onSubmit={async (event) => {
          event.preventDefault();
          if (!fits) return;
          const made = await create.run({ year: Number(year), from });
          if (made !== null) router.push(`/checklists/${made.id}`);
        }}
      >
        <NumberField
          label="年度"
          unit="年"
          className="max-w-40"
          value={year}
          onValueChange={setYear}
          error={fits ? undefined : "请填写年度，如 2026"}
        />
        <RadioGroup<From>
          legend="以什么为底稿"
          options={[
            {
              value: "template",
              label: "默认清单",
              hint: "按乡镇意识形态工作责任制考核指标逐项列出",
            },
            ...(earlier
              ? [
                  {
                    value: "last_year" as const,
                    label: `沿用${Number(year) - 1}年清单`,
                    hint: "复制上年最近一版，再作调整",
                  },
                ]
              : []),
            { value: "blank", label: "空白清单", hint: "从头逐项添加" },
          ]}
          value={from}
          onValueChange={setWanted}
        />
        {create.error && <Notice kind="warning" title={create.error.message} />}
        <DialogActions>
          <Button onClick={() => setOpen(false)}>取消</Button>
          <Button type="submit" variant="primary" loading={create.pending} disabled={!fits}>
            生成草稿
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
