"use client";

import { useQuery } from "@tanstack/react-query";
import { closeInspectionInput, resultSentence } from "@xianlan/domain/inspection";
import {
  Button,
  DescriptionList,
  Dialog,
  DialogActions,
  linkClass,
  Notice,
  TextArea,
  TextField,
  useToast,
} from "@xianlan/ui";
import Link from "next/link";
import { useActionForm } from "../../../lib/forms/use-action-form.ts";
import { useTRPC } from "../../../lib/trpc/client.tsx";
import { useAction } from "../../../lib/trpc/use-action.ts";
import { shareText } from "../inspection-text.ts";
import type { InspectionPage } from "../inspection-types.ts";
import { ActionProblem } from "./action-problem.tsx";

/** 结束本轮: the numbers first, what is left open, then the summary. */
export function CloseDialog({
  inspection,
  onClose,
}: {
  inspection: InspectionPage;
  onClose: () => void;
}) {
  const trpc = useTRPC();
  const toast = useToast();
  const action = useAction("inspection.close");
  const result = useQuery(trpc.inspection.result.queryOptions({ id: inspection.id })).data;
  const { total, unitShare, placeShare } = inspection.coverage;
  const form = useActionForm({
    initial: { summary: "", cancelReason: "" },
    schema: closeInspectionInput,
    action,
    send: (parsed) => action.run({ id: inspection.id, version: inspection.version, ...parsed }),
    onDone: () => {
      toast({ title: `${inspection.label}已结束` });
      onClose();
    },
  });
  const blocked = total.underWay > 0;
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={`结束${inspection.label}`}
      description="结束后不能再安排检查；问题整改照常进行。"
    >
      <form ref={form.ref} noValidate onSubmit={form.submit} className="flex flex-col gap-5">
        <DescriptionList
          items={[
            {
              term: "单位",
              value: `${total.unitsReached}/${total.units}（${shareText(unitShare)}）`,
            },
            {
              term: "点位",
              value: `${total.placesReached}/${total.places}（${shareText(placeShare)}）`,
            },
            { term: "检查结果", value: result ? resultSentence(result.total) : "正在统计" },
            { term: "待交办草稿", value: <Drafts inspection={inspection} /> },
          ]}
        />
        {blocked && (
          <Notice kind="warning" title={`还有${total.underWay}次检查正在进行，完成后才能结束`} />
        )}
        {!blocked && total.planned > 0 && (
          <TextField
            label={`取消其余${total.planned}次待检查的原因`}
            required
            maxLength={200}
            {...form.text("cancelReason")}
          />
        )}
        <TextArea label="督查小结" required rows={5} maxLength={2000} {...form.text("summary")} />
        <ActionProblem action={action} />
        <DialogActions>
          <Button onClick={onClose}>取消</Button>
          <Button type="submit" variant="primary" loading={action.pending} disabled={blocked}>
            结束本轮
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

function Drafts({ inspection }: { inspection: InspectionPage }) {
  if (inspection.drafts === 0) return "没有";
  return (
    <Link
      href={`/findings?inspectionId=${inspection.id}&state=draft`}
      prefetch={false}
      className={linkClass()}
    >
      {inspection.drafts}件，结束后仍可交办
    </Link>
  );
}
