"use client";

import { type DragEvent, type JSX, type ReactNode, useState } from "react";
import { cx } from "../class-names.ts";
import { CheckIcon, CloseIcon, FileIcon, UploadIcon, WarningIcon } from "../display/icon.tsx";
import { Progress } from "../display/progress.tsx";
import { IconButton } from "./button.tsx";
import { Field, type FieldText } from "./field.tsx";

/** A file on its way: `progress` 0–100 while `uploading`; `message` says why one `failed`. */
export interface FileDropItem {
  id: string;
  name: string;
  /** The size as text, e.g. `1.2 MB`. */
  size?: string;
  state: "waiting" | "uploading" | "done" | "failed";
  progress?: number;
  message?: string;
}

/** A place for files. It hands over what was chosen; checking and sending is the caller's. */
export interface FileDropProps extends FieldText {
  /** As the native `accept`: `.xlsx,.csv,image/*`. */
  accept: string;
  multiple?: boolean;
  disabled?: boolean;
  onFiles: (files: File[]) => void;
  items?: readonly FileDropItem[];
  onRemove?: (id: string) => void;
  /** The line inside; by default 拖到这里，或点击选择文件. */
  children?: ReactNode;
}

/** Drag, click or press Enter: all three are the same native file input underneath. */
export function FileDrop(props: FileDropProps): JSX.Element {
  const { label, hint, error, required, hideLabel, className } = props;
  const { accept, multiple = false, disabled = false, onFiles, items = [], onRemove } = props;
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent<HTMLElement>): void => {
    event.preventDefault();
    setOver(false);
    const files = [...event.dataTransfer.files];
    if (!disabled && files.length > 0) onFiles(multiple ? files : files.slice(0, 1));
  };
  return (
    <div className={className}>
      <Field label={label} hint={hint} error={error} required={required} hideLabel={hideLabel}>
        {(control) => (
          <label
            htmlFor={control.id}
            onDragOver={(event) => {
              event.preventDefault();
              setOver(true);
            }}
            onDragLeave={() => setOver(false)}
            onDrop={drop}
            className={cx(
              "relative flex min-h-24 cursor-pointer flex-col items-center justify-center gap-1",
              "rounded-sm border border-dashed border-edge bg-sheet px-4 py-5 text-center text-sm",
              "hover:border-indigo hover:bg-indigo-wash has-focus-visible:outline-2",
              "has-focus-visible:outline-offset-2 has-focus-visible:outline-indigo",
              over && "border-solid border-indigo bg-indigo-wash",
              disabled && "pointer-events-none bg-wash text-muted",
            )}
          >
            <UploadIcon className="size-5 text-indigo" />
            <span className="text-soft">{props.children ?? "拖到这里，或点击选择文件"}</span>
            <input
              {...control}
              type="file"
              accept={accept}
              multiple={multiple}
              disabled={disabled}
              onChange={(event) => {
                const files = [...(event.target.files ?? [])];
                // Emptied, so that choosing the same (corrected) file again counts as a change.
                event.target.value = "";
                if (files.length > 0) onFiles(files);
              }}
              className="sr-only"
            />
          </label>
        )}
      </Field>
      {items.length > 0 ? (
        <ul
          className="mt-2 divide-y divide-line border-t border-b border-line"
          aria-label="已选文件"
        >
          {items.map((item) => (
            <FileRow key={item.id} item={item} {...(onRemove && { onRemove })} />
          ))}
        </ul>
      ) : null}
    </div>
  );
}

const captions = {
  waiting: "等待上传",
  uploading: "上传中",
  done: "已上传",
  failed: "未上传",
} as const;

function FileRow(props: { item: FileDropItem; onRemove?: (id: string) => void }): JSX.Element {
  const { item, onRemove } = props;
  return (
    <li className="flex min-h-10 items-center gap-3 py-1 text-sm">
      <FileMark state={item.state} />
      <div className="min-w-0 flex-1">
        <p className="truncate" title={item.name}>
          {item.name}
        </p>
        {item.state === "uploading" ? (
          <Progress label={`上传${item.name}`} value={item.progress ?? 0} />
        ) : null}
        {item.message ? <p className="text-xs font-medium text-ink">{item.message}</p> : null}
      </div>
      <span className="shrink-0 text-xs text-muted">
        {captions[item.state]}
        {item.size ? ` · ${item.size}` : null}
      </span>
      {onRemove ? (
        <IconButton
          size="sm"
          label={`移除${item.name}`}
          icon={<CloseIcon />}
          onClick={() => onRemove(item.id)}
        />
      ) : null}
    </li>
  );
}

function FileMark({ state }: { state: FileDropItem["state"] }): JSX.Element {
  if (state === "done") return <CheckIcon className="text-soft" />;
  if (state === "failed") return <WarningIcon />;
  return <FileIcon className="text-muted" />;
}
