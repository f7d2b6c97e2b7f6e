"use client";

import { AlertDialog, Button, Notice, useToast } from "@xianlan/ui";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useAction } from "../../../lib/trpc/use-action.ts";
import type { ChecklistPage } from "../checklist-types.ts";

type Props = { page: ChecklistPage; saved: boolean; onDiscard: () => void };

/** 启用, of a draft that is saved, and 删除草稿. */
export function DraftActions({ page, saved, onDiscard }: Props) {
  const router = useRouter();
  const toast = useToast();
  const publish = useAction("checklist.publish");
  const discard = useAction("checklist.discard", { leaves: true });
  const [confirming, setConfirming] = useState<"publish" | "discard" | null>(null);
  const { id, version, title, revision } = page;
  const close = (open: boolean) => {
    if (open) return;
    publish.reset();
    discard.reset();
    setConfirming(null);
  };
  return (
    <>
      <Button variant="quiet" onClick={() => setConfirming("discard")}>
        删除草稿
      </Button>
      <Button
        disabled={!saved || page.itemCount === 0}
        title={saved ? undefined : "请先保存草稿"}
        onClick={() => setConfirming("publish")}
      >
        启用
      </Button>
      <AlertDialog
        open={confirming === "publish"}
        onOpenChange={close}
        title="启用清单"
        description={
          revision > 1
            ? `启用“${title}”第${revision}版，替代上一版。进行中的督查仍用原来的版本；启用后不能修改，只能再修订。`
            : `启用“${title}”，供督查轮次选用；启用后不能修改，只能再修订。`
        }
        confirmLabel="启用"
        loading={publish.pending}
        onConfirm={async () => {
          if ((await publish.run({ id, version })) === null) return;
          setConfirming(null);
          toast({ title: "已启用" });
        }}
      >
        {publish.error && <Notice kind="warning" title={publish.error.message} />}
      </AlertDialog>
      <AlertDialog
        open={confirming === "discard"}
        onOpenChange={close}
        title="删除草稿"
        description={`删除“${title}”第${revision}版草稿，不能恢复；在用的版本不受影响。`}
        confirmLabel="删除草稿"
        danger
        loading={discard.pending}
        onConfirm={async () => {
          if ((await discard.run({ id, version })) === null) return;
          onDiscard();
          router.push("/checklists");
        }}
      >
        {discard.error && <Notice kind="warning" title={discard.error.message} />}
      </AlertDialog>
    </>
  );
}
