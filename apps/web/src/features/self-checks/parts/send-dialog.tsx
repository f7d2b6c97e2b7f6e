"use client";

import { selfCheckInput } from "@xianlan/domain/self-check";
import {
  Button,
  Checkbox,
  DateField,
  Dialog,
  DialogActions,
  Fieldset,
  Notice,
  TextArea,
  useToast,
} from "@xianlan/ui";
import { useActionForm } from "../../../lib/forms/use-action-form.ts";
import { useAction } from "../../../lib/trpc/use-action.ts";
import type { Proposal } from "../self-check-types.ts";

/** 发出举一反三: the receivers, the text the duty gave, until when to answer. */
export function SendDialog(props: { proposal: Proposal; today: string; onClose: () => void }) {
  const { proposal, today, onClose } = props;
  const { findingId, number, text, dueOn, receivers } = proposal;
  const toast = useToast();
  const action = useAction("selfCheck.send");
  const initial: { unitIds: string[]; text: string; dueOn: string } = { unitIds: [], text, dueOn };
  const form = useActionForm({
    initial,
    schema: selfCheckInput,
    action,
    resubmitConfirms: true,
    send: (parsed, { confirmPersonalNumbers }) =>
      action.run({ findingId, ...parsed, confirmPersonalNumbers }),
    onDone: (result) => {
      toast({ title: `已请${result.sent}个单位自查` });
      onClose();
    },
  });
  const { unitIds } = form.values;
  const open = receivers.filter(({ sentAt }) => sentAt === null).map(({ id }) => id);
  const choose = (id: string, on: boolean) =>
    form.set({ unitIds: on ? [...unitIds, id] : unitIds.filter((one) => one !== id) });
  return (
    <Dialog
      open
      size="lg"
      onOpenChange={(next) => !next && onClose()}
      title={`举一反三 ${number}`}
      description="请其他点位、其他单位对照同一责任要求自查。通知里不写问题出在哪里。"
    >
      <form ref={form.ref} noValidate onSubmit={form.submit} className="flex flex-col gap-4">
        {action.error && <Notice kind="warning" title={action.error.message} />}
        <Fieldset legend="发给">
          <div className="grid gap-x-6 gap-y-1 sm:grid-cols-2">
            {receivers.map(({ id, name, own, places, sentAt }) => (
              <Checkbox
                key={id}
                label={own ? `${name}（其他点位${places}个）` : `${name}（点位${places}个）`}
                hint={sentAt === null ? undefined : "已发过"}
                disabled={sentAt !== null}
                checked={unitIds.includes(id)}
                onChange={(event) => choose(id, event.target.checked)}
              />
            ))}
          </div>
          {form.errorAt("unitIds") && (
            <p role="alert" className="text-sm font-semibold">
              {form.errorAt("unitIds")}
            </p>
          )}
        </Fieldset>
        <p>
          <Button
            size="sm"
            onClick={() => form.set({ unitIds: unitIds.length === open.length ? [] : open })}
          >
            {unitIds.length === open.length ? "全部不选" : "全选"}
          </Button>
        </p>
        <TextArea
          label="自查要求"
          required
          rows={5}
          hint="已按责任要求写好，可以修改"
          {...form.text("text")}
        />
        <DateField
          label="回复期限"
          required
          className="sm:max-w-72"
          min={today}
          {...form.text("dueOn")}
        />
        <DialogActions>
          <Button onClick={onClose}>取消</Button>
          <Button type="submit" variant="primary" loading={action.pending}>
            {form.needsPersonalDataConfirmation ? "确需保留，仍然发出" : "发出"}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
