"use client";

import { Button, Notice, useToast } from "@xianlan/ui";
import { useState } from "react";
import { useAction } from "../../../lib/trpc/use-action.ts";
import type { QueueRow } from "../submission-types.ts";
import { QueueTable } from "./queue-table.tsx";

/** The rows with a choice among the clean ones, which are accepted together. */
export function QueueBatch(props: { rows: readonly QueueRow[]; today: string }) {
  const { rows, today } = props;
  const clean = rows.filter((row) => row.clean);
  const [out, setOut] = useState<ReadonlySet<string>>(new Set());
  const chosen = clean.filter(({ id }) => !out.has(id));
  const accept = useAction("submission.acceptMany");
  const [left, setLeft] = useState<{ id: string; what: string; reason: string }[]>([]);
  const toast = useToast();

  async function run() {
    const items = chosen.map(({ id, version }) => ({ id, version }));
    const result = await accept.run({ items });
    if (result === null) return;
    setLeft(result.left);
    if (result.accepted.length > 0) toast({ title: `已审定${result.accepted.length}张` });
  }

  return (
    <>
      {left.length > 0 && (
        <Notice kind="warning" title={`${left.length}张没有审定`}>
          {left.map(({ id, what, reason }) => (
            <p key={id}>
              {what}：{reason}
            </p>
          ))}
        </Notice>
      )}
      {accept.error && <Notice kind="warning" title={accept.error.message} />}
      <QueueTable
        rows={rows}
        today={today}
        chosen={new Set(chosen.map(({ id }) => id))}
        onChoose={(id, on) =>
          setOut((now) => {
            const next = new Set(now);
            if (on) next.delete(id);
            else next.add(id);
            return next;
          })
        }
      />
      {clean.length > 0 && (
        <div className="sticky bottom-0 z-10 flex flex-wrap items-center gap-4 border-t border-ink bg-paper py-3">
          <Button
            variant="primary"
            disabled={chosen.length === 0}
            loading={accept.pending}
            onClick={() => void run()}
          >
            审定所选{chosen.length}张
          </Button>
          <span className="text-sm text-muted">只能一并审定没有提示的</span>
        </div>
      )}
    </>
  );
}
