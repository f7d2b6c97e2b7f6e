"use client";

import { type SchemeOrigin, schemeYear } from "@xianlan/domain/scheme";
import { Button, Dialog, DialogActions, Notice, NumberField, RadioGroup } from "@xianlan/ui";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { z } from "zod";
import { useActionForm } from "../../../lib/forms/use-action-form.ts";
import { useAction } from "../../../lib/trpc/use-action.ts";
import type { SchemeOfYear } from "../scheme-types.ts";

type Values = { year: string; wanted: SchemeOrigin | null };

const choice = z.object({ year: z.string().transform(Number).pipe(schemeYear) });

/** 编制方案: for which year, and from what. */
export function CreateDialog(props: {
  schemes: readonly SchemeOfYear[];
  today: string;
  onClose: () => void;
}) {
  const { schemes, today, onClose } = props;
  const router = useRouter();
  const create = useAction("scheme.create");
  const next = Number(today.slice(0, 4)) + 1;
  const form = useActionForm({
    initial: { year: String(next), wanted: null } as Values,
    schema: choice,
    action: create,
    send: async (chosen) => (from === null ? null : create.run({ year: chosen.year, from })),
    onDone: ({ id }) => router.push(`/schemes/${id}`),
  });
  const { year, wanted } = form.values;

  const wished = schemeYear.safeParse(Number(year));
  const of = (which: number) => schemes.filter((one) => one.year === which);
  const inForce = of(Number(year)).some(({ state }) => state === "in_force");
  const earlier = of(Number(year) - 1).some(({ state }) => state !== "draft");
  const draft = of(Number(year)).find(({ state }) => state === "draft");
  const origins: readonly { value: SchemeOrigin; label: string; hint: string; fits: boolean }[] = [
    {
      value: "in_force",
      label: `修订${year}年施行中的方案`,
      fits: inForce,
      hint: "批准后替代现行方案，批准前列出各乡镇得分的前后对照",
    },
    {
      value: "previous",
      label: `沿用${Number(year) - 1}年方案`,
      fits: earlier,
      hint: "复制上年的指标、分值和办法，再作调整",
    },
    {
      value: "template",
      label: "从模板新建",
      fits: true,
      hint: "内置的乡镇意识形态工作责任制考核指标",
    },
  ];
  const fitting = origins.filter(({ fits }) => fits);
  const from: SchemeOrigin | null =
    fitting.find(({ value }) => value === wanted)?.value ?? fitting[0]?.value ?? null;

  return (
    <Dialog
      title="编制考核方案"
      description="先成草稿，改好后提请县领导批准"
      open
      onOpenChange={(state) => {
        if (!state) onClose();
      }}
    >
      <form ref={form.ref} className="flex flex-col gap-5" onSubmit={form.submit}>
        <NumberField
          label="年度"
          unit="年"
          className="max-w-40"
          {...form.choice("year")}
          error={wished.success ? undefined : wished.error.issues[0]?.message}
        />
        {draft ? (
          <Notice title={`${year}年已有一份草拟方案`}>
            <Link href={`/schemes/${draft.id}`} className="underline">
              继续编制
            </Link>
            ，或先删除它。
          </Notice>
        ) : (
          <RadioGroup<SchemeOrigin>
            legend="以什么为底稿"
            options={fitting}
            value={from}
            onValueChange={(origin) => form.set({ wanted: origin })}
          />
        )}
        {create.error && <Notice kind="warning" title={create.error.message} />}
        <DialogActions>
          <Button onClick={onClose}>取消</Button>
          <Button
            type="submit"
            variant="primary"
            loading={create.pending}
            disabled={draft !== undefined || !wished.success}
          >
            生成草稿
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
