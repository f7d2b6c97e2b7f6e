"use client";

import { Button, DialogActions, DiffPair, type DiffRow, Notice, Sentence } from "@xianlan/ui";
import type { ReactNode } from "react";
import { RestoredNotice } from "../../../components/form-notices.tsx";
import type { FormState } from "../../../lib/forms/use-action-form.ts";
import { useRefresh } from "../../../lib/trpc/page-refresh.tsx";
import type { CurrentInspection } from "../inspection-types.ts";

/** What stands around the fields of an inspection's page. */
type Props = {
  form: FormState;
  /** What the page is for. */
  title: string;
  submitLabel: string;
  cost?: string;
  /** My plan beside what another has saved meanwhile. */
  compare?: (current: CurrentInspection) => DiffRow[];
  onCancel: () => void;
  children: ReactNode;
};

/** Fields, and around them: what was typed earlier, what is wrong, who was faster, the buttons. */
export function InspectionFrame({
  form,
  title,
  submitLabel,
  cost,
  compare,
  onCancel,
  children,
}: Props) {
  return (
    <form
      ref={form.ref}
      noValidate
      onSubmit={form.submit}
      className="flex max-w-4xl flex-col gap-8"
    >
      <Sentence>{title}</Sentence>
      <RestoredNotice form={form} />
      <Problem form={form} compare={compare} />
      {children}
      <DialogActions className="border-t border-line pt-4">
        {cost && <p className="mr-auto text-xs text-muted">{cost}</p>}
        <Button onClick={onCancel}>取消</Button>
        <Button type="submit" variant="primary" loading={form.pending}>
          {submitLabel}
        </Button>
      </DialogActions>
    </form>
  );
}

function Problem({ form, compare }: Pick<Props, "form" | "compare">) {
  const refresh = useRefresh();
  const { problem, complaints } = form;
  if (problem?.kind === "conflict" && compare) {
    const current = problem.current as CurrentInspection;
    return (
      <section
        data-problem="first"
        tabIndex={-1}
        aria-label="他人已先保存"
        className="flex flex-col gap-3 border-b border-ink pb-5 outline-none"
      >
        <Notice kind="warning" title={problem.message} />
        <DiffPair rows={compare(current)} />
        <div className="flex flex-wrap justify-end gap-2">
          <Button
            onClick={() => {
              form.forget();
              void refresh();
            }}
          >
            采用对方的
          </Button>
          {current.state !== "closed" && (
            <Button
              variant="primary"
              loading={form.pending}
              onClick={() => form.retryOn(current.version)}
            >
              用我的再试
            </Button>
          )}
        </div>
      </section>
    );
  }
  const listed = Object.values(complaints);
  if (problem === null && listed.length === 0) return null;
  const title =
    listed.length > 1 ? `有${listed.length}处需要修改` : (problem?.message ?? listed.at(0));
  return (
    <div data-problem="" tabIndex={-1} className="outline-none">
      <Notice kind="warning" title={title}>
        {listed.length > 1 && listed.join("；")}
      </Notice>
    </div>
  );
}
