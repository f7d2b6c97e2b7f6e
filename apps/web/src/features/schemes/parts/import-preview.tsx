"use client";

import { useQuery } from "@tanstack/react-query";
import { schemeYear } from "@xianlan/domain/scheme";
import { Button, DialogActions, Notice, NumberField, Section, Select } from "@xianlan/ui";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Queries, useTRPC } from "../../../lib/trpc/client.tsx";
import type { SchemeUpload } from "../scheme-types.ts";
import type { SchemeImport } from "../use-scheme-import.ts";
import { ImportTable } from "./import-table.tsx";
import { IndicatorDialog } from "./indicator/indicator-dialog.tsx";

type Props = { state: SchemeImport; upload: SchemeUpload; today: string };

/** Each line of the table beside the indicator proposed for it: accepted, corrected or left out. */
export function ImportPreview(props: Props) {
  return (
    <Queries>
      <Preview {...props} />
    </Queries>
  );
}

function Preview({ state, upload, today }: Props) {
  const trpc = useTRPC();
  const router = useRouter();
  const [year, setYear] = useState(String(Number(today.slice(0, 4)) + 1));
  const [opened, setOpened] = useState<number | null>(null);
  const directory = useQuery(trpc.unit.directory.queryOptions()).data ?? [];
  const units = directory.filter(({ kind, active }) => active && kind !== "department");
  const { lines, commit } = state;
  const { stagedId, worksheet, worksheets, fileName, problems, categories, skipped } = upload;
  const wished = schemeYear.safeParse(Number(year));
  const adopted = lines.filter(({ choice }) => choice === "adopted");
  const pending = lines.filter(({ choice }) => choice === "pending").length;
  const confident = lines.filter(
    (one) => one.choice === "pending" && one.confidence === "read",
  ).length;
  const open = lines.find(({ row }) => row === opened);
  const [problem] = problems;

  async function send(): Promise<void> {
    if (!wished.success) return;
    const taken = adopted.map(({ row, proposal }) => ({ row, indicator: proposal }));
    const body = { stagedId, worksheet, fileName, year: wished.data, lines: taken };
    const made = await commit.run(body);
    if (made !== null) router.push(`/schemes/${made.id}`);
  }

  return (
    <div className="flex flex-col gap-6">
      <div className="flex flex-wrap items-end gap-4">
        {worksheets.length > 1 && (
          <Select
            className="min-w-48"
            label="工作表"
            options={worksheets.map((name, at) => ({ value: String(at), label: name }))}
            value={String(worksheet)}
            onValueChange={(value) => void state.chooseWorksheet(Number(value))}
          />
        )}
        <NumberField
          className="w-40"
          label="用于年度"
          unit="年"
          value={year}
          onValueChange={setYear}
          error={wished.success ? undefined : wished.error.issues[0]?.message}
        />
        {confident > 0 && <Button onClick={state.adoptRead}>采用全部读准的{confident}行</Button>}
        <Button variant="quiet" onClick={state.restart}>
          换一个文件
        </Button>
      </div>
      {problem && <Notice kind="warning" title={problem} />}
      {lines.length > 0 && <ImportTable state={state} open={setOpened} />}
      {skipped.length > 0 && (
        <Section title="没有作为指标读入的行" level={3} aside={`${skipped.length}行`}>
          <ul className="border-t border-line text-sm text-soft">
            {skipped.map(({ row, text, reason }) => (
              <li key={row} className="border-b border-line py-1">
                第{row}行（{reason}）：{text}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {commit.error && <Notice kind="warning" title={commit.error.message} />}
      <DialogActions className="mt-0">
        <p className="text-sm text-muted">
          {pending > 0 ? `还有${pending}行待确认` : "档次、报送期限先按模板，可在草稿中修改"}
        </p>
        <Button
          variant="primary"
          loading={commit.pending}
          disabled={pending > 0 || adopted.length === 0 || problem !== undefined}
          onClick={() => void send()}
        >
          生成草稿
        </Button>
      </DialogActions>
      {open && (
        <IndicatorDialog
          key={open.row}
          indicator={open.proposal}
          categories={categories}
          units={units}
          problems={[]}
          note="改好后采用这一行"
          change={(next) => state.edit(open.row, next)}
          onClose={() => {
            state.choose(open.row, "adopted");
            setOpened(null);
          }}
        />
      )}
    </div>
  );
}
