"use client";

import { useQuery } from "@tanstack/react-query";
import { Button, DateField, Dialog, DialogActions, Notice, Select, useToast } from "@xianlan/ui";
import { type FormEvent, useState } from "react";
import { useTRPC } from "../../../lib/trpc/client.tsx";
import { useVerb } from "../../../lib/trpc/use-verb.ts";
import type { Selection } from "../use-selection.ts";
import { type BulkAnswer, BulkResult } from "./bulk-result.tsx";
import { type BulkAction, bulkDone, bulkLabels, bulkPurposes } from "./bulk-words.ts";

const nobody = "nobody";

/** One action on the whole selection: what it needs, then what came of each finding. */
export function BulkDialog(props: {
  action: BulkAction;
  selection: Selection;
  today: string;
  onClose: () => void;
}) {
  const { action, selection, today, onClose } = props;
  const trpc = useTRPC();
  const verb = useVerb(trpc.finding.bulk.mutationOptions());
  const toast = useToast();
  const [verifierId, setVerifierId] = useState<string | null>(null);
  const [day, setDay] = useState("");
  const [asked, setAsked] = useState(false);
  const [answer, setAnswer] = useState<BulkAnswer | null>(null);
  // The number that was meant: what went is taken from the selection as soon as it is done.
  const [meant] = useState(selection.size);
  const lacks =
    (action === "assign" && verifierId === null) || (action === "set_due" && day === "");

  type Items = { id: string; version: number }[];
  function bodyOf(action: BulkAction, items: Items) {
    switch (action) {
      case "issue":
        return { action: action, items };
      case "set_due":
        return { action: action, items, dueOn: day };
      case "remind":
        return { action: action, items, replyDueOn: day || null };
      case "assign":
        return { action: action, items, verifierId: verifierId === nobody ? null : verifierId };
    }
  }

  async function send(event: FormEvent) {
    event.preventDefault();
    setAsked(true);
    if (lacks) return;
    const items = selection.items.map(({ id, version }) => ({ id, version }));
    const result = await verb.run(bodyOf(action, items));
    if (result === null) return;
    selection.drop(result.done.map(({ id }) => id));
    if (result.failed.length > 0) return setAnswer(result);
    toast({ title: `${bulkDone[action]}${result.done.length}件` });
    onClose();
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={answer === null ? `${bulkLabels[action]}：${meant}件` : `${bulkLabels[action]}结果`}
      {...(answer === null && { description: bulkPurposes[action] })}
    >
      {answer === null ? (
        <form noValidate onSubmit={(event) => void send(event)} className="flex flex-col gap-4">
          {verb.error && <Notice kind="warning" title={verb.error.message} />}
          {action === "assign" && (
            <VerifierField
              value={verifierId}
              error={asked && verifierId === null ? "请选择核查人" : undefined}
              onChange={setVerifierId}
            />
          )}
          {action === "set_due" && (
            <DateField
              label="整改时限"
              required
              min={today}
              value={day}
              error={asked && day === "" ? "请选择日期" : undefined}
              onChange={(event) => setDay(event.target.value)}
            />
          )}
          {action === "remind" && (
            <DateField
              label="回复期限"
              hint="不填则不要求回复"
              min={today}
              value={day}
              onChange={(event) => setDay(event.target.value)}
            />
          )}
          <DialogActions>
            <Button onClick={onClose}>取消</Button>
            <Button type="submit" variant="primary" loading={verb.pending}>
              {bulkLabels[action]}
            </Button>
          </DialogActions>
        </form>
      ) : (
        <BulkResult {...{ action, answer, onClose }} />
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
      options={[...options, { value: nobody, label: "不指定（谁受理谁核查）" }]}
      value={props.value}
      error={props.error}
      onValueChange={props.onChange}
    />
  );
}
