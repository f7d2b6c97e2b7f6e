"use client";

import { levelLabels, levels } from "@xianlan/domain/activity";
import { Button, Checkbox, Notice, Select, TableSkeleton } from "@xianlan/ui";
import { useState } from "react";
import type { ListPreview } from "../list-types.ts";
import type { ListImport } from "../use-list-import.ts";
import { PreviewTable } from "./preview-table.tsx";

const none = "none";

/** What each column means, what becomes of every row, and the one button. */
export function ListPreviewPart(props: {
  state: ListImport;
  fileName: string;
  onDone: (imported: number) => void;
}) {
  const { state, fileName, onDone } = props;
  const { preview, readError, commit } = state;
  const [leaveOut, setLeaveOut] = useState(false);
  if (readError !== null) {
    return (
      <Notice
        kind="warning"
        title={readError.message}
        action={
          <Button size="sm" onClick={state.restart}>
            换一个文件
          </Button>
        }
      />
    );
  }
  if (preview === undefined) return <TableSkeleton rows={5} columns={3} />;
  const { counts, problems, absent } = preview;
  const blocked = counts.error > 0 && !leaveOut;
  const run = async () => {
    const done = await state.run(leaveOut);
    if (done !== null) onDone(done.imported);
  };
  return (
    <div className="flex flex-col gap-5">
      <p role="status" className="text-sm">
        {fileName}：可导入{counts.ready}行{counts.duplicate > 0 && `，重复${counts.duplicate}行`}
        {counts.error > 0 && `，有误${counts.error}行`}
      </p>
      <Columns state={state} preview={preview} />
      {problems.map((problem) => (
        <Notice key={problem} kind="warning" title={problem} />
      ))}
      {absent.length > 0 && <Notice>名单中没有：{absent.join("、")}</Notice>}
      {preview.rows.length > 0 && <PreviewTable rows={preview.rows} />}
      {counts.error > 0 && (
        <Checkbox
          label={`有误的${counts.error}行不导入，只导入其余各行`}
          hint="不勾选时，有一行有误就整份不导入"
          checked={leaveOut}
          onChange={(event) => setLeaveOut(event.target.checked)}
        />
      )}
      {commit.error && (
        <Notice
          kind="warning"
          title={commit.error.message}
          action={
            commit.error.kind === "conflict" ? (
              <Button size="sm" onClick={state.reread}>
                重新预览
              </Button>
            ) : undefined
          }
        />
      )}
      <div className="flex flex-wrap gap-3">
        <Button
          variant="primary"
          loading={commit.pending || state.reading}
          disabled={counts.ready === 0 || blocked || problems.length > 0}
          onClick={() => void run()}
        >
          导入{counts.ready}行
        </Button>
        <Button onClick={state.restart}>换一个文件</Button>
      </div>
    </div>
  );
}

/** The indicator and the columns, suggested and changeable. */
function Columns({ state, preview }: { state: ListImport; preview: ListPreview }) {
  const { choice, columns, fields, indicators, code, worksheets } = preview;
  const options = [
    { value: none, label: "没有这一列" },
    ...columns.map(({ index, header, samples }) => ({
      value: String(index),
      label: header || `第${index + 1}列`,
      ...(samples[0] === undefined ? {} : { hint: samples[0] }),
    })),
  ];
  return (
    <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
      {code !== null && (
        <Select
          label="计入指标"
          options={indicators.map((one) => ({ value: one.code, label: `${one.code} ${one.name}` }))}
          value={code}
          onValueChange={state.chooseCode}
        />
      )}
      {worksheets.length > 1 && (
        <Select
          label="工作表"
          options={worksheets.map((name, at) => ({ value: String(at), label: name }))}
          value={String(choice.worksheet)}
          onValueChange={(worksheet) =>
            state.choose({ ...choice, worksheet: Number(worksheet), columns: {} })
          }
        />
      )}
      {fields.map(({ key, label, required }) => (
        <Select
          key={key}
          label={`“${label}”在`}
          required={required}
          options={required ? options.slice(1) : options}
          value={choice.columns[key] === undefined ? null : String(choice.columns[key])}
          onValueChange={(next) => {
            const { [key]: _, ...others } = choice.columns;
            const changed = next === none ? others : { ...others, [key]: Number(next) };
            state.choose({ ...choice, columns: changed });
          }}
        />
      ))}
      {code === null && (
        <Select
          label="没写级别的算作"
          options={[
            { value: none, label: "不算，提示有误" },
            ...levels.map((value) => ({ value, label: levelLabels[value] })),
          ]}
          value={choice.level ?? none}
          onValueChange={(next) =>
            state.choose({ ...choice, level: levels.find((level) => level === next) ?? null })
          }
        />
      )}
    </div>
  );
}
