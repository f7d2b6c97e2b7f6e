"use client";

import { Button, Dialog, DialogActions, Notice, NumberField, RadioGroup } from "@xianlan/ui";
import { useRouter } from "next/navigation";
import { z } from "zod";
import { useActionForm } from "../../../lib/forms/use-action-form.ts";
import { useAction } from "../../../lib/trpc/use-action.ts";

const origins = ["template", "last_year", "blank"] as const;
type From = (typeof origins)[number];
type Values = { year: string; wanted: From };

const choice = z.object({
  year: z.string().regex(/^20\d{2}$/, "请填写年度，如 2026"),
  wanted: z.enum(origins),
});

export type CreateProps = {
  /** Years with a checklist that was put into use. */
  settledYears: readonly number[];
  today: string;
  onClose: () => void;
};

/** 编制清单: for which year, and from what. */
export function CreateDialog({ settledYears, today, onClose }: CreateProps) {
  const router = useRouter();
  const create = useAction("checklist.create");
  const earlierOf = (year: string) => settledYears.includes(Number(year) - 1);
  const fromOf = ({ year, wanted }: Values) =>
    wanted === "last_year" && !earlierOf(year) ? "template" : wanted;
  const form = useActionForm({
    initial: { year: today.slice(0, 4), wanted: "template" } as Values,
    schema: choice,
    action: create,
    send: (chosen) => create.run({ year: Number(chosen.year), from: fromOf(chosen) }),
    onDone: ({ id }) => router.push(`/checklists/${id}`),
  });
  const { year } = form.values;
  const earlier = earlierOf(year);
  // Named while it is typed: the choices below follow the year.
  const yearProblem = choice.shape.year.safeParse(year).error?.issues[0]?.message;
  return (
    <Dialog
      title="编制检查清单"
      description="先成草稿，改好后启用；启用后供督查轮次选用"
      open
      onOpenChange={(open) => !open && onClose()}
    >
      <form ref={form.ref} noValidate className="flex flex-col gap-5" onSubmit={form.submit}>
        <NumberField
          label="年度"
          unit="年"
          className="max-w-40"
          {...form.choice("year")}
          error={yearProblem}
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
          value={fromOf(form.values)}
          onValueChange={(wanted) => form.set({ wanted })}
        />
        {create.error && <Notice kind="warning" title={create.error.message} />}
        <DialogActions>
          <Button onClick={onClose}>取消</Button>
          <Button
            type="submit"
            variant="primary"
            loading={create.pending}
            disabled={yearProblem !== undefined}
          >
            生成草稿
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
