import { formatTime } from "@xianlan/domain/calendar";
import { Button } from "@xianlan/ui";
import type { SubmissionEntries } from "../use-submission-entries.ts";

/** Status of the last save. */
export function SaveStatus({ form }: { form: SubmissionEntries }) {
  const { save, dirty } = form;
  return (
    <p role="status" className="text-sm text-muted">
      {save.kind === "saving" && "正在保存"}
      {save.kind === "saved" && !dirty && `已保存 ${formatTime(save.at)}`}
      {save.kind === "away" && "没有连上服务器，填的内容留在本机，连上后自动保存"}
      {save.kind === "refused" && <Refused form={form} />}
    </p>
  );
}

function Refused({ form }: { form: SubmissionEntries }) {
  if (form.save.kind !== "refused") return null;
  const { error } = form.save;
  const personal = error.fields.some(({ path }) => path === "confirmPersonalNumbers");
  return (
    <span role="alert" className="font-medium text-ink">
      {error.message}
      {personal && (
        <Button size="sm" className="ml-3" onClick={form.confirm}>
          确需保留
        </Button>
      )}
    </span>
  );
}
