"use client";

import type { Permission } from "@xianlan/domain/account";
import { Button, DateField, Notice } from "@xianlan/ui";
import { needsPersonalDataConfirmation } from "../../../lib/trpc/use-action.ts";
import type { Bulletin, BulletinEditor } from "../use-bulletin.ts";
import { InspectionField } from "./inspection-field.tsx";

/** Where the drafts go and when it was found: asked once for the whole bulletin. */
export function BulletinTarget(props: {
  state: Bulletin;
  draft: BulletinEditor;
  today: string;
  permissions: readonly Permission[];
  /** The inspection was missing when somebody wanted to go on. */
  submitted: boolean;
}) {
  const { state, draft, today, permissions, submitted } = props;
  const { inspectionId, foundOn } = draft;
  return (
    <div className="flex flex-wrap items-start gap-x-4 gap-y-3">
      <div className="min-w-0 flex-1 basis-80 max-sm:basis-full sm:max-w-xl">
        <InspectionField
          value={inspectionId}
          onChange={(id) => state.change({ inspectionId: id })}
          mayOpen={permissions.includes("inspection.manage")}
          today={today}
          error={submitted && inspectionId === null ? "请选择督查轮次" : undefined}
        />
      </div>
      <DateField
        label="发现日期"
        required
        max={today}
        value={foundOn}
        className="w-40"
        onChange={({ target }) => {
          if (/^\d{4}-\d\d-\d\d$/.test(target.value)) state.change({ foundOn: target.value });
        }}
      />
    </div>
  );
}

/** What is decided so far, and the one button that drafts the adopted ones. */
export function BulletinBar(props: {
  state: Bulletin;
  draft: BulletinEditor;
  onPick: (id: string) => void;
  /** The inspection has to be chosen first. */
  onInspectionMissing: () => void;
}) {
  const { state, draft, onPick, onInspectionMissing } = props;
  const states = Object.values(draft.decisions).map((decision) => decision.state);
  const open = states.filter((one) => one === "open").length;
  const dropped = states.filter((one) => one === "dropped").length;
  const count = state.adopted.length;
  const run = (confirmPersonalNumbers: boolean) => {
    if (draft.inspectionId === null) onInspectionMissing();
    else void state.run(confirmPersonalNumbers);
  };
  return (
    <section
      aria-label="生成草稿"
      className="sticky bottom-0 z-10 -mx-1 flex flex-col gap-3 border-t-2 border-ink bg-paper px-1 py-3"
    >
      <BulletinProblem state={state} onPick={onPick} onConfirm={() => run(true)} />
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <p role="status" className="text-sm text-muted">
          已采用{count}条，不采用{dropped}条，待定{open}条{open > 0 && "；待定的不会进入"}
        </p>
        <Button
          variant="primary"
          disabled={count === 0}
          loading={state.commit.pending}
          onClick={() => run(false)}
        >
          采用{count}条，生成草稿
        </Button>
      </div>
    </section>
  );
}

/** Why nothing was drafted, each complaint leading to its proposal. */
function BulletinProblem(props: {
  state: Bulletin;
  onPick: (id: string) => void;
  onConfirm: () => void;
}) {
  const { state, onPick, onConfirm } = props;
  const { error } = state.commit;
  if (error === null) return null;
  const needsConfirmation = needsPersonalDataConfirmation(error);
  const complaints = error.fields.flatMap(({ path, message }) => {
    const at = /^items\.(\d+)/.exec(path)?.[1];
    const proposal = at === undefined ? undefined : state.adopted[Number(at)];
    return proposal ? [{ path, message, proposal }] : [];
  });
  return (
    <Notice
      kind="warning"
      title={needsConfirmation ? "填写中有疑似个人号码，还没有保存" : error.message}
      action={
        needsConfirmation && (
          <Button size="sm" onClick={onConfirm}>
            确需保留，仍然生成
          </Button>
        )
      }
    >
      <ul>
        {complaints.map(({ path, message, proposal }) => (
          <li key={path}>
            <button
              type="button"
              className="text-left underline decoration-edge underline-offset-4"
              onClick={() => onPick(proposal.id)}
            >
              {proposal.sentence.slice(0, 16)}…：{message}
            </button>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
