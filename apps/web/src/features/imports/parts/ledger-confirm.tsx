"use client";

import type { Permission } from "@xianlan/domain/account";
import { Button, Checkbox, Notice, Tabs } from "@xianlan/ui";
import { useState } from "react";
import { type ActionError, needsPersonalDataConfirmation } from "../../../lib/trpc/use-action.ts";
import type { LedgerChoice, LedgerPreview, PreviewRow } from "../import-types.ts";
import type { LedgerImport } from "../use-ledger-import.ts";
import { InspectionField } from "./inspection-field.tsx";
import { LedgerTable } from "./ledger-table.tsx";
import { RejectDownload } from "./reject-download.tsx";

const kinds = {
  all: { label: "全部", matches: () => true },
  new: { label: "新增", matches: ({ status }: PreviewRow) => status === "new" },
  duplicate: { label: "重复", matches: ({ status }: PreviewRow) => status === "duplicate" },
  stored: { label: "已在库", matches: ({ status }: PreviewRow) => status === "stored" },
  error: { label: "有误", matches: ({ status }: PreviewRow) => status === "error" },
  warned: { label: "有提醒", matches: ({ warnings }: PreviewRow) => warnings.length > 0 },
} as const;
type Kind = keyof typeof kinds;

/** 预览: what becomes of every row, which inspection they enter, and the one button. */
export function LedgerConfirm(props: {
  state: LedgerImport;
  preview: LedgerPreview;
  choice: LedgerChoice;
  today: string;
  permissions: readonly Permission[];
}) {
  const { state, preview, choice, today, permissions } = props;
  const { rows, counts, stagedId, fileName } = preview;
  const [kind, setKind] = useState<Kind>("all");
  const [included, setIncluded] = useState<ReadonlySet<number>>(new Set());
  const [leaveOutErrors, setLeaveOutErrors] = useState(false);
  const [inspectionId, setInspectionId] = useState<string | null>(null);
  const [submitted, setSubmitted] = useState(false);
  const wanted = counts.new + included.size;
  const blocked = counts.error > 0 && !leaveOutErrors;

  const run = (confirmPersonalNumbers: boolean) => {
    setSubmitted(true);
    if (inspectionId === null || blocked) return;
    const duplicates = [...included];
    void state.run({
      stagedId,
      fileName,
      choice,
      inspectionId,
      duplicates,
      leaveOutErrors,
      expected: counts,
      confirmPersonalNumbers,
    });
  };
  const include = (row: number, yes: boolean) => {
    const next = new Set(included);
    if (yes) next.add(row);
    else next.delete(row);
    setIncluded(next);
  };

  return (
    <div className="flex flex-col gap-5">
      <Tabs
        label="按处理筛选"
        value={kind}
        onValueChange={setKind}
        items={(Object.keys(kinds) as Kind[]).map((value) => ({
          value,
          label: kinds[value].label,
          count: rows.filter(kinds[value].matches).length,
          content: (
            <LedgerTable
              rows={rows.filter(kinds[value].matches)}
              included={included}
              onInclude={include}
            />
          ),
        }))}
      />
      <div className="flex flex-col gap-4 border-t border-ink pt-4">
        <InspectionField
          value={inspectionId}
          onChange={setInspectionId}
          mayOpen={permissions.includes("inspection.manage")}
          today={today}
          error={submitted && inspectionId === null ? "请选择督查轮次" : undefined}
        />
        {counts.stored === rows.length && (
          <Notice title="表中各行都已在库，不需要导入">
            这些行的编号在本系统里都有；要改问题，请打开该问题办理。
          </Notice>
        )}
        {counts.error > 0 && (
          <Checkbox
            label={`有误的${counts.error}行不导入，只导入其余各行`}
            hint="不勾选时，有一行有误就整表不导入"
            checked={leaveOutErrors}
            onChange={(event) => setLeaveOutErrors(event.target.checked)}
          />
        )}
        {submitted && blocked && (
          <Notice kind="warning" title={`还有${counts.error}行有误`}>
            请下载改正后重新上传，或勾选“有误的行不导入”。
          </Notice>
        )}
        <CommitProblem state={state} onConfirm={() => run(true)} />
        <div className="flex flex-wrap items-center gap-3">
          <Button
            variant="primary"
            loading={state.commit.pending || state.rereading}
            disabled={wanted === 0}
            onClick={() => run(false)}
          >
            导入{wanted}行，生成草稿
          </Button>
          <Button onClick={() => state.setStep("columns")}>上一步</Button>
          <RejectDownload preview={preview} choice={choice} included={[...included]} />
        </div>
      </div>
    </div>
  );
}

/** Why nothing was imported, with the way on. */
function CommitProblem({ state, onConfirm }: { state: LedgerImport; onConfirm: () => void }) {
  const { error } = state.commit;
  if (error === null) return null;
  const needsConfirmation = needsPersonalDataConfirmation(error);
  if (needsConfirmation) {
    return (
      <Notice
        kind="warning"
        title="表中有疑似个人号码，还没有导入"
        action={
          <Button size="sm" onClick={onConfirm}>
            确需保留，仍然导入
          </Button>
        }
      >
        <RowComplaints error={error} />
      </Notice>
    );
  }
  const action = error.kind === "conflict" && (
    <Button size="sm" onClick={state.reread}>
      重新预览
    </Button>
  );
  return (
    <Notice kind="warning" title={error.message} action={action}>
      {error.kind === "failed" && <span className="font-mono text-xs">{error.requestId}</span>}
    </Notice>
  );
}

function RowComplaints({ error }: { error: ActionError }) {
  const rows = error.fields.filter(({ path }) => path.startsWith("rows."));
  return (
    <ul>
      {rows.slice(0, 10).map(({ path, message }) => (
        <li key={path}>
          第{path.slice(5)}行：{message}
        </li>
      ))}
      {rows.length > 10 && <li>等{rows.length}行</li>}
    </ul>
  );
}
