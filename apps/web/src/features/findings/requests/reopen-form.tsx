"use client";

import { useQuery } from "@tanstack/react-query";
import { definitionOf, halvedDueOn } from "@xianlan/domain/finding";
import { DateField, DescriptionList, Select, TextArea } from "@xianlan/ui";
import type { z } from "zod";
import { useActionForm } from "../../../lib/forms/use-action-form.ts";
import { useTRPC } from "../../../lib/trpc/client.tsx";
import { useAction } from "../../../lib/trpc/use-action.ts";
import { ActionFrame } from "../actions/action-frame.tsx";
import { type ActionProps, draftKey } from "../actions/action-props.ts";
import { RequestBeside } from "../detail/request-beside.tsx";
import { dayOrDash } from "../finding-text.ts";
import type { FindingPage } from "../finding-types.ts";
import { useWorkdays } from "../use-workdays.ts";

const { input: schema } = definitionOf("reopen");

const none = "none";

const formTexts = {
  request_reopen: { submit: "提请重新挂账", done: "已提请重新挂账，等待督查办确认" },
  reopen: { submit: "重新挂账", done: "已重新挂账，新一轮时限开始计算" },
} as const;

/** 提请重新挂账、重新挂账: what a new visit found, and the cycle that begins with it. */
export function ReopenForm(props: ActionProps & { action: keyof typeof formTexts }) {
  const { page, reader, action, onDone, onCancel } = props;
  const mutations = {
    request_reopen: useAction("finding.requestReopen"),
    reopen: useAction("finding.reopen"),
  };
  const mutation = mutations[action];
  const actionTexts = formTexts[action];
  const pending = page.reopenings.find(({ outcome }) => outcome === null);
  const initial: z.infer<typeof schema> =
    action === "reopen" && pending !== undefined
      ? { newFact: pending.newFact, visitedOn: pending.visitedOn, visitId: pending.visitId }
      : { newFact: "", visitedOn: reader.today, visitId: null };
  const form = useActionForm({
    draftKey: draftKey(reader, page.id, action),
    version: page.version,
    initial,
    schema,
    action: mutation,
    send: (parsed, context) => mutation.run({ id: page.id, ...parsed, ...context }),
    onDone: () => onDone(actionTexts.done),
  });
  const { values, set, fieldId } = form;
  const fields = (
    <>
      <TextArea
        label="新发现的事实"
        hint={
          action === "reopen"
            ? "已带出提请的事实，可以改。责任单位会看到"
            : "回访时看到的新情况，与销号时的结论有什么不同。责任单位会看到"
        }
        required
        rows={4}
        maxLength={1000}
        {...form.text("newFact")}
      />
      <VisitField
        page={page}
        id={fieldId("visitId")}
        value={values.visitId}
        onChoose={(visitId, visitedOn) =>
          set(visitedOn === null ? { visitId } : { visitId, visitedOn })
        }
      />
      <DateField
        label="回访日期"
        required
        className="sm:max-w-56"
        min={page.closedOn ?? undefined}
        max={reader.today}
        {...form.text("visitedOn")}
      />
    </>
  );
  return (
    <ActionFrame
      form={form}
      submitLabel={actionTexts.submit}
      danger={action === "reopen"}
      cost="2项必填，约2分钟"
      openedState={page.stateLabel}
      onCancel={onCancel}
    >
      <NextCycle page={page} today={reader.today} />
      {action === "reopen" ? (
        <RequestBeside page={page} kind="reopening" today={reader.today}>
          {fields}
        </RequestBeside>
      ) : (
        fields
      )}
    </ActionFrame>
  );
}

/** The next cycle, beside the one that was closed. */
function NextCycle({ page, today }: { page: FindingPage; today: string }) {
  const calendar = useWorkdays();
  const clock = { now: `${today}T00:00:00+08:00`, today };
  const dueOn = calendar && halvedDueOn(page, { clock, calendar });
  const days = calendar && dueOn && calendar.workdaysBetween(today, dueOn);
  const result = page.onTime === true ? "按期" : "逾期";
  return (
    <DescriptionList
      items={[
        {
          term: `第${page.cycle}轮`,
          value: `${dayOrDash(page.closedOn, today)}销号，用时${page.daysUsed}个工作日，${result}；结果保留`,
        },
        {
          term: `第${page.cycle + 1}轮`,
          value: days
            ? `时限减半：${days}个工作日，今天确认的，${dayOrDash(dueOn, today)}到期`
            : "时限减半，至少3个工作日",
        },
      ]}
    />
  );
}

/** The recorded visit that found it, where this person made one at the unit since the closure. */
function VisitField(props: {
  page: FindingPage;
  id: string;
  value: string | null;
  onChoose: (visitId: string | null, visitedOn: string | null) => void;
}) {
  const { page, id, value, onChoose } = props;
  const trpc = useTRPC();
  const visits = (useQuery(trpc.visit.listOwn.queryOptions()).data?.recent ?? []).filter(
    ({ unitId, visitedOn }) =>
      unitId === page.unitId && visitedOn !== null && visitedOn >= (page.closedOn ?? ""),
  );
  if (visits.length === 0) return null;
  return (
    <Select
      id={id}
      label="依据的实地检查"
      hint="没有登记实地检查的，直接填回访日期"
      options={[
        { value: none, label: "不依据已登记的检查" },
        ...visits.map(({ id: visitId, visitedOn, placeName, inspectionLabel }) => ({
          value: visitId,
          label: `${visitedOn} ${placeName ?? page.unitName} ${inspectionLabel}`,
        })),
      ]}
      value={value !== null && visits.some((one) => one.id === value) ? value : none}
      onValueChange={(chosen) => {
        const visit = visits.find((one) => one.id === chosen);
        onChoose(visit?.id ?? null, visit?.visitedOn ?? null);
      }}
    />
  );
}
