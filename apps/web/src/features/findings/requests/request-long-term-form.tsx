"use client";

import { formatDay } from "@xianlan/domain/calendar";
import { definitionOf, firstCheckIn } from "@xianlan/domain/finding";
import { Notice } from "@xianlan/ui";
import type { z } from "zod";
import { useActionForm } from "../../../lib/forms/use-action-form.ts";
import { useAction } from "../../../lib/trpc/use-action.ts";
import { ActionFrame } from "../actions/action-frame.tsx";
import { type ActionProps, draftKey } from "../actions/action-props.ts";
import { ReasonField } from "../actions/reason-field.tsx";
import { DatedRows } from "../detail/dated-rows.tsx";
import { useWorkdays } from "../use-workdays.ts";

const { input: schema } = definitionOf("request_long_term");

type LongTerm = z.infer<typeof schema>;

/** 申请转长期坚持: why it cannot be finished, and the milestones with their days; quarterly check-ins follow. */
export function RequestLongTermForm({ page, reader, onDone, onCancel }: ActionProps) {
  const action = useAction("finding.requestLongTerm");
  const calendar = useWorkdays();
  const form = useActionForm({
    draftKey: draftKey(reader, page.id, "request_long_term"),
    version: page.version,
    initial: { reason: "", milestones: [{ text: "", dueOn: "" }] } satisfies LongTerm,
    schema,
    action,
    send: (parsed, context) => action.run({ id: page.id, ...parsed, ...context }),
    onDone: () => onDone("已申请转长期坚持，等待县领导批准"),
  });
  const { values, set, errorAt, fieldId } = form;
  const first =
    calendar === null
      ? ""
      : `，第一次在${formatDay(firstCheckIn(reader.today, calendar), reader.today)}前`;
  return (
    <ActionFrame
      form={form}
      submitLabel="申请转长期坚持"
      cost="至少3项，约3分钟"
      openedState={page.stateLabel}
      onCancel={onCancel}
    >
      <Notice>
        批准前时限照常计算。批准后不再按期限销号，改为每季度查看一次{first}；漏报一次即亮红灯。
      </Notice>
      <ReasonField
        form={form}
        value={values.reason}
        label="申请理由"
        hint="为什么需要长期坚持，不能在时限内了结"
        onChange={(reason) => set({ reason })}
      />
      <DatedRows
        kind="milestones"
        rows={values.milestones}
        onChange={(milestones) => set({ milestones })}
        blank={{ text: "", dueOn: "" }}
        hint="每个目标一句话、一个日期，季度查看时逐个对照。"
        min={reader.today}
        errorAt={errorAt}
        fieldId={fieldId}
      />
    </ActionFrame>
  );
}
