"use client";

import { type LineKey, lineKey } from "@xianlan/domain/submission";
import { Button, Notice, TextField, useToast } from "@xianlan/ui";
import { useEffect, useRef, useState } from "react";
import { needsPersonalDataConfirmation, useAction } from "../../lib/trpc/use-action.ts";
import { DerivedCounts } from "./parts/derived-counts.tsx";
import { ListedFigures } from "./parts/listed-figures.tsx";
import { ReadLines } from "./parts/read-lines.tsx";
import { SubmissionHead } from "./parts/submission-head.tsx";
import { SubmissionTimeline } from "./parts/submission-timeline.tsx";
import { lineTitle } from "./submission-text.ts";
import type { SubmissionPage } from "./submission-types.ts";

type Reasons = Readonly<Record<string, string>>;

/** The county reads a unit's submission, accepts it, or returns it with reasons on its fields. */
export function ReadingView({ page }: { page: SubmissionPage }) {
  const { unit, period, issues, actions } = page;
  const [returning, setReturning] = useState(false);
  const [reasons, setReasons] = useState<Reasons>({});
  const mayReturn = actions.includes("return");
  const ref = useRef<HTMLDivElement>(null);
  // Whoever sends a submission back writes next.
  useEffect(() => {
    if (!returning) return;
    const boxes = (where: string) => ref.current?.querySelector<HTMLElement>(where);
    (boxes("table input") ?? boxes("input"))?.focus();
  }, [returning]);
  const reasonFor = (line: LineKey, title: string) => (
    <TextField
      label={
        <>
          <span className="sr-only">{title}：</span>退回理由
        </>
      }
      hint="不写即不退回这一项"
      maxLength={200}
      value={reasons[lineKey(line)] ?? ""}
      onChange={({ target }) => setReasons((now) => ({ ...now, [lineKey(line)]: target.value }))}
    />
  );
  return (
    <div ref={ref} className="flex max-w-4xl flex-col gap-8 [&_input]:scroll-mb-28">
      <SubmissionHead page={page}>
        {unit.name}
        {period.label}
        {page.submission === null
          ? "还没有填报。"
          : issues.length === 0
            ? "数据，核对没有提示。"
            : `数据，有${issues.length}处提示需要看。`}
      </SubmissionHead>
      <DerivedCounts
        page={page}
        foot={returning ? (line) => reasonFor(line, line.name) : undefined}
      />
      <ListedFigures page={page} />
      {page.lines.length > 0 && (
        <ReadLines page={page} foot={(line) => returning && reasonFor(line, lineTitle(line))} />
      )}
      <SubmissionTimeline page={page} />
      {(mayReturn || actions.includes("accept")) && (
        <Actions
          page={page}
          reasons={reasons}
          returning={returning}
          mayReturn={mayReturn}
          onReturning={setReturning}
        />
      )}
    </div>
  );
}

function Actions(props: {
  page: SubmissionPage;
  reasons: Reasons;
  returning: boolean;
  mayReturn: boolean;
  onReturning: (on: boolean) => void;
}) {
  const { page, reasons, returning, mayReturn, onReturning } = props;
  const accept = useAction("submission.accept");
  const sendBack = useAction("submission.return");
  const toast = useToast();
  // Pressed again after the warning, text with a personal number goes.
  const confirmPersonalNumbers = needsPersonalDataConfirmation(sendBack.error);
  const head = page.submission;
  if (head === null) return null;
  const target = { id: head.id, version: head.version };
  const written = [...page.derived, ...page.lines].flatMap(({ code, item }) => {
    const reason = (reasons[lineKey({ code, item })] ?? "").trim();
    return reason === "" ? [] : [{ code, item, reason }];
  });

  async function send() {
    const result = await sendBack.run({
      ...target,
      reasons: written,
      confirmPersonalNumbers,
    });
    if (result === null) return;
    onReturning(false);
    toast({ title: `已退回${page.unit.name}，退回${written.length}项` });
  }

  async function take() {
    if ((await accept.run(target)) !== null) toast({ title: "已审定" });
  }

  const error = accept.error ?? sendBack.error;
  return (
    <div className="sticky bottom-0 z-10 flex flex-wrap items-center gap-3 border-t border-ink bg-paper py-3 print:hidden">
      {error && <Notice kind="warning" title={error.message} />}
      {returning ? (
        <>
          <Button
            variant="primary"
            disabled={written.length === 0}
            loading={sendBack.pending}
            onClick={() => void send()}
          >
            退回{written.length > 0 ? `${written.length}项` : ""}
          </Button>
          <Button onClick={() => onReturning(false)}>取消</Button>
          <span className="text-sm text-muted">请在有问题的数据项下写明理由</span>
        </>
      ) : (
        <>
          {page.actions.includes("accept") && (
            <Button variant="primary" loading={accept.pending} onClick={() => void take()}>
              审定
            </Button>
          )}
          {mayReturn && <Button onClick={() => onReturning(true)}>退回</Button>}
        </>
      )}
    </div>
  );
}
