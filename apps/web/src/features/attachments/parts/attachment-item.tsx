"use client";

import type { UploadedFile } from "@xianlan/api";
import { CloseIcon, DateField, IconButton } from "@xianlan/ui";
import { useState } from "react";
import { formatSize } from "../../../lib/send-file.ts";
import { useTRPC } from "../../../lib/trpc/client.tsx";
import { useAction } from "../../../lib/trpc/use-action.ts";
import { FileMark } from "./file-mark.tsx";

/** An uploaded file not handed in yet: its date may still be corrected, or the file removed. */
export function AttachmentItem(props: {
  file: UploadedFile;
  today: string;
  onRemove: () => void;
  onRedated: (happenedOn: string) => void;
}) {
  const { file, today, onRemove, onRedated } = props;
  const trpc = useTRPC();
  const [day, setDay] = useState(file.happenedOn);
  const redate = useAction(trpc.attachment.redate.mutationOptions());
  const save = async (happenedOn: string) => {
    setDay(happenedOn);
    if (!/^\d{4}-\d\d-\d\d$/.test(happenedOn) || happenedOn > today) return;
    if ((await redate.run({ id: file.id, happenedOn })) !== null) onRedated(happenedOn);
  };
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2 text-sm">
      <FileMark file={file} />
      <span className="min-w-0 flex-1 basis-40">
        <a
          href={`/api/files/${file.id}`}
          download={file.fileName}
          className="block truncate text-indigo hover:underline"
        >
          {file.fileName}
        </a>
        <span className="text-xs text-muted">{formatSize(file.size)} 已上传</span>
      </span>
      <DateField
        label={`${file.fileName}的发生日期`}
        hideLabel
        size="sm"
        max={today}
        value={day}
        error={day > today ? "发生日期不能晚于今天" : redate.error?.message}
        onChange={(event) => void save(event.target.value)}
        className="w-40"
      />
      <IconButton
        size="sm"
        label={`删除${file.fileName}`}
        icon={<CloseIcon />}
        onClick={onRemove}
      />
    </li>
  );
}
