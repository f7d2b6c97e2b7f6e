"use client";

import { AlertDialog, Button, Notice, useToast } from "@xianlan/ui";
import { useState } from "react";
import { useTRPC } from "../../../lib/trpc/client.tsx";
import { useVerb } from "../../../lib/trpc/use-verb.ts";
import type { Selection } from "../use-selection.ts";

/** 批量交办: all that are chosen or none; what stands against it is said of each finding. */
export function BulkIssue({ selection }: { selection: Selection }) {
  const trpc = useTRPC();
  const verb = useVerb(trpc.finding.issueMany.mutationOptions());
  const toast = useToast();
  const [open, setOpen] = useState(false);
  const refusals = verb.error?.fields ?? [];
  const refused = refusals.flatMap(({ path }) => {
    const item = selection.items.at(Number(/^items\.(\d+)/.exec(path)?.[1] ?? -1));
    return item === undefined ? [] : [item.id];
  });

  async function issue() {
    const items = selection.items.map(({ id, version }) => ({ id, version }));
    const answer = await verb.run({ items });
    if (answer === null) return;
    setOpen(false);
    selection.clear();
    toast({ title: `已交办${answer.issued.length}件` });
  }

  return (
    <div className="sticky top-14 z-10 flex flex-wrap items-center gap-3 border-l-[3px] border-indigo bg-indigo-wash px-3 py-2 text-sm print:hidden">
      <span role="status" className="mr-auto">
        已选{selection.size}件草拟问题
      </span>
      <Button variant="quiet" size="sm" onClick={selection.clear}>
        取消选择
      </Button>
      <AlertDialog
        open={open}
        onOpenChange={(next) => {
          verb.reset();
          setOpen(next);
        }}
        trigger={
          <Button variant="primary" size="sm">
            批量交办
          </Button>
        }
        title={`交办${selection.size}件问题`}
        description="交办后责任单位即可看到，整改时限从今天起算：草稿写了时限的按草稿，没写的按问题等级。"
        confirmLabel={`交办${selection.size}件`}
        loading={verb.pending}
        onConfirm={() => void issue()}
      >
        {verb.error && (
          <Notice
            kind="warning"
            title={
              refusals.length > 0
                ? `${refusals.length}件不能交办，所选的都还没有交办`
                : verb.error.message
            }
          >
            <ul className="max-h-48 list-disc overflow-y-auto pl-4">
              {refusals.map(({ path, message }) => (
                <li key={path}>{message}</li>
              ))}
            </ul>
            {refused.length > 0 && refused.length < selection.size && (
              <Button
                className="mt-2"
                size="sm"
                onClick={() => {
                  selection.drop(refused);
                  verb.reset();
                }}
              >
                先不交办这{refused.length}件
              </Button>
            )}
          </Notice>
        )}
      </AlertDialog>
    </div>
  );
}
