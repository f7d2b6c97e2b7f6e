"use client";

import {
  type CountyListKind,
  countyListKindLabels,
  countyListKinds,
} from "@xianlan/domain/correction";
import { type PeriodId, periodLabel, periodOf, previousPeriod } from "@xianlan/domain/period";
import { currentMonth } from "@xianlan/domain/submission";
import { Notice, Select, TextField, useToast } from "@xianlan/ui";
import { useState } from "react";
import { OneFileDrop } from "../../../components/upload-step.tsx";
import { Queries } from "../../../lib/trpc/client.tsx";
import { useListImport } from "../use-list-import.ts";
import { ListPreviewPart } from "./list-preview.tsx";

const usual: Record<CountyListKind, string> = {
  articles: "县融媒体中心",
  broadcast: "县融媒体中心",
  appeals: "县委网信办",
};

const columnHints: Record<CountyListKind, string> = {
  articles: "要有单位、标题、刊播日期，最好有媒体和级别；不要有作者姓名",
  broadcast: "要有单位、应开通村数、正常播出村数；在线率由系统计算",
  appeals: "要有单位、收到件数、按期回复件数；不要有诉求人和诉求内容",
};

/** Recent months, the running one first. */
function months(today: string): PeriodId[] {
  const list = [periodOf(today, "month")];
  for (let step = 0; step < 6; step++) list.push(previousPeriod(list.at(-1) ?? ""));
  return list;
}

/** Which list it is, then the file, then its preview. */
export function ListImportForm({ today }: { today: string }) {
  return (
    <Queries>
      <ListSteps today={today} />
    </Queries>
  );
}

function ListSteps({ today }: { today: string }) {
  const toast = useToast();
  const [kind, setKind] = useState<CountyListKind>("broadcast");
  const [periodId, setPeriodId] = useState<PeriodId>(currentMonth(today));
  const [department, setDepartment] = useState(usual.broadcast);
  const state = useListImport({ kind, periodId, department });
  const { sending, refusal, staged } = state;
  return (
    <div className="flex flex-col gap-5">
      <div className="grid gap-4 sm:grid-cols-3">
        <Select<CountyListKind>
          label="名单"
          options={countyListKinds.map((value) => ({
            value,
            label: countyListKindLabels[value],
          }))}
          value={kind}
          onValueChange={(next) => {
            setKind(next);
            setDepartment(usual[next]);
            state.restart();
          }}
        />
        {kind !== "articles" && (
          <Select
            label="报告期"
            options={months(today).map((value) => ({ value, label: periodLabel(value) }))}
            value={periodId}
            onValueChange={setPeriodId}
          />
        )}
        <TextField
          label="提供部门"
          required
          value={department}
          onChange={(event) => setDepartment(event.target.value)}
        />
      </div>
      {refusal && <Notice kind="warning" title={refusal.message} />}
      {staged === null ? (
        <OneFileDrop
          label="名单文件"
          hint={`.xlsx 或 .csv；${columnHints[kind]}`}
          accept=".xlsx,.csv"
          sending={sending}
          onFile={(file) => void state.upload(file)}
        />
      ) : (
        <ListPreviewPart
          state={state}
          fileName={staged.fileName}
          onDone={(imported) => {
            toast({ title: `已导入${imported}行` });
            state.restart();
          }}
        />
      )}
    </div>
  );
}
