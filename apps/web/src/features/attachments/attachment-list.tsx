import { dayOfInstant, formatDay } from "@xianlan/domain/calendar";
import { formatSize } from "../../lib/send-file.ts";
import { FileMark } from "./parts/file-mark.tsx";

/** A file as a finding's page shows it. */
export type ShownFile = {
  id: string;
  fileName: string;
  mediaType: string;
  size: number;
  hasThumbnail: boolean;
  happenedOn: string;
  uploadedAt: string;
  submittedAt: string | null;
  uploadedByName: string;
};

/** The day of an instant in the county. */
function dayOf(instant: string, today: string): string {
  return formatDay(dayOfInstant(instant), today);
}

/** Files handed in, each with its three dates: happened, uploaded, submitted. */
export function AttachmentList({
  items,
  today,
  label = "佐证材料",
}: {
  items: readonly ShownFile[];
  today: string;
  label?: string;
}) {
  if (items.length === 0) return null;
  return (
    <ul aria-label={label} className="grid gap-x-6 sm:grid-cols-2">
      {items.map((file) => (
        <li key={file.id} className="flex items-start gap-3 border-b border-line py-2 text-sm">
          <FileMark file={file} />
          <div className="min-w-0 flex-1">
            <a
              href={`/api/files/${file.id}`}
              download={file.fileName}
              className="block break-words text-indigo hover:underline"
            >
              {file.fileName}
            </a>
            <p className="text-xs text-muted">
              {formatSize(file.size)} · {file.uploadedByName}
            </p>
            <p className="text-xs text-muted">
              发生{formatDay(file.happenedOn, today)} · 上传{dayOf(file.uploadedAt, today)}
              {file.submittedAt !== null && ` · 提交${dayOf(file.submittedAt, today)}`}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}
