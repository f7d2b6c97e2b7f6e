"use client";

import { useQuery } from "@tanstack/react-query";
import type { UploadedFile } from "@xianlan/api";
import { Button, CloseIcon, DateField, FileDrop, IconButton } from "@xianlan/ui";
import { useEffect, useRef, useState } from "react";
import { formatSize } from "../../lib/send-file.ts";
import { Queries, useTRPC } from "../../lib/trpc/client.tsx";
import { useAction } from "../../lib/trpc/use-action.ts";
import { FileMark } from "./parts/file-mark.tsx";
import { useUploads } from "./use-uploads.ts";

const accept = "image/jpeg,image/png,image/webp,image/gif,.pdf,.doc,.docx,.xls,.xlsx";

type FieldProps = {
  ids: readonly string[];
  onChange: (ids: string[]) => void;
  today: string;
  label?: string;
  hint?: string;
  error?: string | undefined;
  required?: boolean;
  /** How many files the form takes. */
  max?: number;
};

/**
 * Files to hand in with a form. The value is the ids of the uploaded files; the bytes are on the server as
 * soon as they are chosen, so a form left half-way loses none.
 */
export function AttachmentField(props: FieldProps) {
  return (
    <Queries>
      <Files {...props} />
    </Queries>
  );
}

function Files(props: FieldProps) {
  const { ids, onChange, today, label = "佐证材料", error, required = false, max = 20 } = props;
  const { hint = "图片、PDF、Word、Excel，每个不超过20 MB；图片里的位置信息会自动去掉" } = props;
  const trpc = useTRPC();
  const [uploaded, setUploaded] = useState<readonly UploadedFile[]>([]);
  // Several files may arrive between two renders; each is added after the one before.
  const newest = useRef(ids);
  useEffect(() => {
    newest.current = ids;
  }, [ids]);
  // Ids that came with a restored form: the server knows their names.
  const hasUnknownIds = ids.some((id) => !uploaded.some((file) => file.id === id));
  const unattached = useQuery(
    trpc.attachment.listUnattached.queryOptions(undefined, { enabled: hasUnknownIds }),
  ).data;
  const remove = useAction("attachment.remove");
  const set = (next: readonly string[]) => {
    newest.current = next;
    onChange([...next]);
  };
  const uploads = useUploads((file) => {
    setUploaded((now) => [...now, file]);
    set([...newest.current, file.id]);
  });
  const files = ids.flatMap((id) => {
    const file = uploaded.find((one) => one.id === id) ?? unattached?.find((one) => one.id === id);
    return file ? [file] : [];
  });
  const room = max - ids.length - uploads.uploads.length;
  return (
    <div className="flex flex-col gap-2">
      <FileDrop
        label={label}
        hint={hint}
        required={required}
        accept={accept}
        {...(error !== undefined && { error })}
        multiple
        disabled={room <= 0}
        onFiles={(chosen) => uploads.add(chosen.slice(0, Math.max(0, room)))}
        items={uploads.uploads.map(({ key, file, state, progress, message }) => ({
          id: key,
          name: file.name,
          size: formatSize(file.size),
          state,
          progress,
          ...(message === undefined ? {} : { message }),
        }))}
        onRemove={uploads.drop}
      >
        {room <= 0 ? `最多${max}个文件` : undefined}
      </FileDrop>
      <Retry uploads={uploads} />
      {files.length > 0 && (
        <ul aria-label="已上传的材料" className="divide-y divide-line border-y border-line">
          {files.map((file) => (
            <AttachmentItem
              key={file.id}
              file={file}
              today={today}
              onRemove={() => {
                set(ids.filter((id) => id !== file.id));
                void remove.run({ id: file.id });
              }}
              onRedated={(happenedOn) =>
                setUploaded((now) => [
                  ...now.filter(({ id }) => id !== file.id),
                  { ...file, happenedOn },
                ])
              }
            />
          ))}
        </ul>
      )}
    </div>
  );
}

/** One button retries all failed uploads, since a lost connection fails them together. */
function Retry({ uploads }: { uploads: ReturnType<typeof useUploads> }) {
  const failed = uploads.uploads.filter(({ state, retryable }) => state === "failed" && retryable);
  if (failed.length === 0) return null;
  return (
    <Button size="sm" className="self-start" onClick={() => failed.forEach(uploads.retry)}>
      重试未上传的{failed.length}个文件
    </Button>
  );
}

/** An uploaded file not handed in yet: its date may still be corrected, or the file removed. */
function AttachmentItem(props: {
  file: UploadedFile;
  today: string;
  onRemove: () => void;
  onRedated: (happenedOn: string) => void;
}) {
  const { file, today, onRemove, onRedated } = props;
  const [day, setDay] = useState(file.happenedOn);
  const redate = useAction("attachment.redate");
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
