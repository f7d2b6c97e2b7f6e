"use client";

import { Button, Notice } from "@xianlan/ui";
import { LostLine, useOnline } from "../../../components/form-notices.tsx";
import { type ActionError, needsPersonalDataConfirmation } from "../../../lib/trpc/use-action.ts";

/** What stands between a form and its being saved: no line, a personal number, a refusal. */
export function FormProblem(props: {
  error: ActionError | null;
  pending: boolean;
  /** Complaints shown at their fields already need no second message. */
  atFields: boolean;
  onConfirmNumbers: () => void;
}) {
  const { error, pending, atFields, onConfirmNumbers } = props;
  const online = useOnline();
  if (pending && !online) return <LostLine />;
  if (error === null) return null;
  if (needsPersonalDataConfirmation(error)) {
    return (
      <Notice
        kind="warning"
        title="填写中有疑似个人号码，还没有保存"
        action={
          <Button size="sm" loading={pending} onClick={onConfirmNumbers}>
            确需保留，仍然提交
          </Button>
        }
      >
        {error.fields
          .filter(({ path }) => path !== "confirmPersonalNumbers")
          .map(({ path, message }) => (
            <p key={path}>{message}</p>
          ))}
      </Notice>
    );
  }
  if (atFields && error.fields.length > 0) return null;
  return (
    <Notice kind="warning" title={error.message}>
      {error.kind === "failed" && (
        <p className="text-xs">
          编号 <code className="font-mono select-all">{error.requestId}</code>
        </p>
      )}
    </Notice>
  );
}
