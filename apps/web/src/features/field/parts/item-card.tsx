"use client";

import { Badge, Button } from "@xianlan/ui";
import { useState } from "react";
import { type Device, type OnDevice, settle } from "../../../lib/field/device.ts";
import type { HeldVisit, VisitItem } from "../../../lib/field/types.ts";
import {
  confirmNumbers,
  insistOn,
  keepAnswer,
  standingFinding,
  type WaitingAnswer,
  waitingFor,
  yieldTo,
} from "../deeds.ts";
import { type AnswerDraft, draftOf } from "../drafts.ts";
import { AnswerForm } from "./answer-form.tsx";
import { AnswerShown } from "./answer-shown.tsx";
import { Picture } from "./picture-choice.tsx";
import { ConflictedAnswer, RefusedAnswer } from "./stuck-answer.tsx";

type Parts = { device: Device; held: OnDevice; visit: HeldVisit; changed: () => Promise<void> };

/** One item of the checklist with its answer: kept here, on the server, or in question. */
export function ItemCard(props: Parts & { item: VisitItem; at: number; open: boolean }) {
  const { device, held, visit, changed, item, at, open } = props;
  const [editing, setEditing] = useState(false);
  const entry = waitingFor(held.queue, visit.id, item.code).at(-1) ?? null;
  const check = visit.bundle.checks.find(({ itemCode }) => itemCode === item.code) ?? null;
  const answer = entry?.deed.answer ?? check;
  const drafted = standingFinding(check);
  const stuck = entry !== null && entry.state !== "waiting" && !editing;
  const done = (deed: Promise<void>) => deed.then(changed);
  return (
    <li id={item.code} className="scroll-mt-24 border-b border-line py-5">
      <h2 className="flex items-baseline gap-3 text-base font-medium">
        <span className="shrink-0 text-sm text-muted tabular-nums">{at}</span>
        <span>{item.text}</span>
      </h2>
      {item.guidance !== "" && <p className="mt-1 text-sm text-muted">{item.guidance}</p>}
      {stuck && entry.state === "conflict" && (
        <ConflictedAnswer
          entry={entry}
          onMine={() => void done(insistOn(device, visit, entry))}
          onTheirs={() => void done(yieldTo(device, visit, entry))}
        />
      )}
      {stuck && entry.state === "refused" && (
        <RefusedAnswer
          entry={entry}
          onEdit={() => setEditing(true)}
          onDrop={() => void done(settle(device, entry))}
          onConfirm={() => void done(confirmNumbers(device, entry))}
        />
      )}
      {!stuck && answer !== null && !editing && (
        <div className="mt-3 flex flex-wrap items-start justify-between gap-2">
          <AnswerShown answer={answer}>
            {entry !== null && <Badge>待发送</Badge>}
            {entry?.deed.finding && <span className="text-sm text-soft">草拟问题1件</span>}
            {drafted !== null && <span className="text-sm text-soft">问题 {drafted.number}</span>}
            {check !== null && check.files.length > 0 && (
              <span className="text-sm text-muted">照片{check.files.length}张</span>
            )}
          </AnswerShown>
          <Waiting pictures={held.pictures} entry={entry} />
          {open && (
            <Button size="sm" aria-label={`修改第${at}项的回答`} onClick={() => setEditing(true)}>
              修改
            </Button>
          )}
        </div>
      )}
      {!stuck && open && (answer === null || editing) && (
        <AnswerForm
          item={item}
          fresh={freshOf(answer, entry)}
          drafted={drafted?.number ?? null}
          {...(editing && { onCancel: () => setEditing(false) })}
          onKeep={async (said) => {
            await keepAnswer(device, visit, { item, ...said });
            setEditing(false);
            await changed();
          }}
        />
      )}
      {!open && answer === null && <p className="mt-2 text-sm text-muted">未检查</p>}
    </li>
  );
}

/** What a correction starts from: the answer, with the draft that waits beside it. */
function freshOf(answer: Parameters<typeof draftOf>[0], entry: WaitingAnswer | null): AnswerDraft {
  const fresh = draftOf(answer);
  const finding = entry?.deed.finding ?? null;
  if (finding === null) return fresh;
  const { fact, category, severity, criteria, dueOn } = finding;
  const draft = { fact, category, severity, criteria: criteria.join("\n"), dueOn: dueOn ?? "" };
  return { ...fresh, finding: draft };
}

function Waiting(props: { pictures: OnDevice["pictures"]; entry: WaitingAnswer | null }) {
  const keys = props.entry?.deed.pictures ?? [];
  const pictures = props.pictures.filter(({ key }) => keys.includes(key));
  if (pictures.length === 0) return null;
  return (
    <div className="flex flex-wrap gap-2">
      {pictures.map(({ key, blob, name }) => (
        <Picture key={key} {...{ blob, name }} />
      ))}
    </div>
  );
}
