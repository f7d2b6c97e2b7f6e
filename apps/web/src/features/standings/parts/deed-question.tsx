"use client";

import { dayWords } from "@xianlan/domain";
import { AlertDialog, Notice, TextArea, useToast } from "@xianlan/ui";
import { useState } from "react";
import { useTRPC } from "../../../lib/trpc/client.tsx";
import { useVerb, type VerbError } from "../../../lib/trpc/use-verb.ts";
import type { Standing, StandingDeed } from "../standing-types.ts";

type ActionProps = { standing: Standing; onClose: () => void };

/** The question before a deed is done to a standing. */
export function DeedQuestion({ deed, ...props }: ActionProps & { deed: StandingDeed }) {
  if (deed === "publish") return <Publish {...props} />;
  if (deed === "refresh") return <Refresh {...props} />;
  return <Withdraw {...props} />;
}

const whenShut = (onClose: () => void) => (open: boolean) => {
  if (!open) onClose();
};

function Refusal({ error }: { error: VerbError | null }) {
  return error === null ? null : <Notice kind="warning" title={error.message} />;
}

function Publish({ standing: { id, version, label }, onClose }: ActionProps) {
  const trpc = useTRPC();
  const toast = useToast();
  const verb = useVerb(trpc.standing.publish.mutationOptions());
  return (
    <AlertDialog
      open
      onOpenChange={whenShut(onClose)}
      title={`公布${label}档次`}
      description="公布后全县都能看到各单位档次，得分不再改动。"
      confirmLabel="公布档次"
      loading={verb.pending}
      onConfirm={() =>
        void verb.run({ id, version }).then((done) => {
          if (done === null) return;
          toast({ title: `已公布${label}档次` });
          onClose();
        })
      }
    >
      <Refusal error={verb.error} />
    </AlertDialog>
  );
}

function Refresh({ standing: { id, version, label, today }, onClose }: ActionProps) {
  const trpc = useTRPC();
  const toast = useToast();
  const verb = useVerb(trpc.standing.refresh.mutationOptions());
  return (
    <AlertDialog
      open
      onOpenChange={whenShut(onClose)}
      title={`更新${label}得分`}
      description="按现有记录重新计算各单位得分，异议期从今天重新起算三个工作日。"
      confirmLabel="更新得分"
      loading={verb.pending}
      onConfirm={() =>
        void verb.run({ id, version }).then((done) => {
          if (done === null) return;
          toast({ title: `已更新，异议期到${dayWords(done.objectionUntil, today)}` });
          onClose();
        })
      }
    >
      <Refusal error={verb.error} />
    </AlertDialog>
  );
}

function Withdraw({ standing: { id, version, label }, onClose }: ActionProps) {
  const trpc = useTRPC();
  const toast = useToast();
  const verb = useVerb(trpc.standing.withdraw.mutationOptions());
  const [reason, setReason] = useState("");
  return (
    <AlertDialog
      open
      danger
      onOpenChange={whenShut(onClose)}
      title={`撤回${label}档次`}
      description="撤回后各乡镇不再看到这一期，可以重新公示。"
      confirmLabel="撤回"
      loading={verb.pending}
      onConfirm={() =>
        void verb.run({ id, version, reason }).then((done) => {
          if (done === null) return;
          toast({ title: `已撤回${label}档次` });
          onClose();
        })
      }
    >
      <TextArea
        label="撤回理由"
        required
        rows={2}
        maxLength={200}
        value={reason}
        error={verb.error?.fields.find(({ path }) => path === "reason")?.message}
        onChange={(event) => setReason(event.target.value)}
      />
      {verb.error?.fields.length === 0 && <Refusal error={verb.error} />}
    </AlertDialog>
  );
}
