"use client";

import { useQuery } from "@tanstack/react-query";
import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@xianlan/api";
import {
  Button,
  DateField,
  Dialog,
  DialogActions,
  linkClass,
  Notice,
  Select,
  useToast,
} from "@xianlan/ui";
import Link from "next/link";
import { useState } from "react";
import { z } from "zod";
import { useActionForm } from "../../../lib/forms/use-action-form.ts";
import { Queries, useTRPC } from "../../../lib/trpc/client.tsx";
import { useAction } from "../../../lib/trpc/use-action.ts";
import { type BulkAction, bulkDone, bulkLabels, bulkPurposes } from "./bulk-text.ts";
import type { Selection } from "./choosable.ts";

const unassigned = "nobody";

type Values = { verifierId: string | null; day: string };

/** What each action asks for; the product says what fits the findings. */
function schemaOf(action: BulkAction) {
  const verifier = z.string("请选择核查人");
  return z.object({
    verifierId: action === "assign" ? verifier : verifier.nullable(),
    day: action === "set_due" ? z.string().min(1, "请选择日期") : z.string(),
  });
}

type DialogProps = {
  action: BulkAction;
  selection: Selection;
  today: string;
  onClose: () => void;
};

/** One action on the whole selection: its form, then the result of each finding. */
export function BulkDialog(props: DialogProps) {
  return (
    <Queries>
      <BulkForm {...props} />
    </Queries>
  );
}

function BulkForm(props: DialogProps) {
  const { action, selection, today, onClose } = props;
  const mutation = useAction("finding.bulk");
  const toast = useToast();
  const [result, setResult] = useState<BulkOutcome | null>(null);
  // The number at the start: findings leave the selection as soon as they are done.
  const [meant] = useState(selection.size);

  type Items = { id: string; version: number }[];
  function bodyOf({ verifierId, day }: Values, items: Items) {
    switch (action) {
      case "issue":
        return { action, items };
      case "set_due":
        return { action, items, dueOn: day };
      case "remind":
        return { action, items, replyDueOn: day || null };
      case "assign":
        return { action, items, verifierId: verifierId === unassigned ? null : verifierId };
    }
  }

  const form = useActionForm({
    initial: { verifierId: null, day: "" } as Values,
    schema: schemaOf(action),
    action: mutation,
    send: (values) => {
      const items = selection.items.map(({ id, version }) => ({ id, version }));
      return mutation.run(bodyOf(values, items));
    },
    onDone: ({ done, failed }) => {
      selection.drop(done.map(({ id }) => id));
      if (failed.length > 0) return setResult({ done, failed });
      toast({ title: `${bulkDone[action]}${done.length}件` });
      onClose();
    },
  });

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={result === null ? `${bulkLabels[action]}：${meant}件` : `${bulkLabels[action]}结果`}
      {...(result === null && { description: bulkPurposes[action] })}
    >
      {result === null ? (
        <form ref={form.ref} noValidate onSubmit={form.submit} className="flex flex-col gap-4">
          {mutation.error && <Notice kind="warning" title={mutation.error.message} />}
          {action === "assign" && (
            <VerifierField
              value={form.values.verifierId}
              error={form.errorAt("verifierId")}
              onChange={(verifierId) => form.set({ verifierId })}
            />
          )}
          {action === "set_due" && (
            <DateField label="整改时限" required min={today} {...form.text("day")} />
          )}
          {action === "remind" && (
            <DateField label="回复期限" hint="不填则不要求回复" min={today} {...form.text("day")} />
          )}
          <DialogActions>
            <Button onClick={onClose}>取消</Button>
            <Button type="submit" variant="primary" loading={mutation.pending}>
              {bulkLabels[action]}
            </Button>
          </DialogActions>
        </form>
      ) : (
        <BulkResult action={action} result={result} onClose={onClose} />
      )}
    </Dialog>
  );
}

/** Colleagues who may verify. */
function VerifierField(props: {
  value: string | null;
  error: string | undefined;
  onChange: (id: string | null) => void;
}) {
  const trpc = useTRPC();
  const { data = [] } = useQuery(trpc.finding.verifiers.queryOptions());
  const options = data.map(({ id, name, post }) => ({
    value: id,
    label: post === "" ? name : `${name}（${post}）`,
  }));
  return (
    <Select
      label="核查人"
      required
      options={[...options, { value: unassigned, label: "不指定（谁受理谁核查）" }]}
      value={props.value}
      error={props.error}
      onValueChange={props.onChange}
    />
  );
}

type BulkOutcome = inferRouterOutputs<AppRouter>["finding"]["bulk"];

/** The findings the action failed on, each with its reason; the others are done. */
function BulkResult(props: { action: BulkAction; result: BulkOutcome; onClose: () => void }) {
  const { done, failed } = props.result;
  return (
    <div className="flex flex-col gap-4">
      <Notice kind="warning" title={`${failed.length}件没有办成，仍在选择中`}>
        {done.length > 0 ? `${bulkDone[props.action]}${done.length}件。` : "没有一件办成。"}
        改好后可以再办。
      </Notice>
      <table className="w-full text-sm">
        <caption className="sr-only">没有办成的问题和原因</caption>
        <thead>
          <tr className="border-b border-ink text-left text-xs text-muted">
            <th scope="col" className="py-1.5 pr-4 font-normal">
              编号
            </th>
            <th scope="col" className="py-1.5 font-normal">
              原因
            </th>
          </tr>
        </thead>
        <tbody>
          {failed.map(({ id, number, message }) => (
            <tr key={id} className="border-b border-line align-top">
              <th scope="row" className="py-2 pr-4 text-left font-normal whitespace-nowrap">
                <Link href={`/findings/${id}`} prefetch={false} className={linkClass()}>
                  {number || "未知"}
                </Link>
              </th>
              <td className="py-2">{message}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <DialogActions>
        <Button variant="primary" onClick={props.onClose}>
          知道了
        </Button>
      </DialogActions>
    </div>
  );
}
