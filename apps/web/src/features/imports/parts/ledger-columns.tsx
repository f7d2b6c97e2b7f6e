"use client";

import { type LedgerField, ledgerFieldLabels, ledgerFields } from "@xianlan/domain/ledger";
import {
  Badge,
  Button,
  Notice,
  NumberField,
  Select,
  Table,
  TBody,
  Td,
  THead,
  Th,
  Tr,
} from "@xianlan/ui";
import { useState } from "react";
import { type LedgerChoice, type LedgerPreview, remapped } from "../import-types.ts";
import type { LedgerImport } from "../use-ledger-import.ts";
import { LedgerDefaults } from "./ledger-defaults.tsx";

const none = "none";
const fieldOptions = [
  { value: none, label: "不导入" },
  ...ledgerFields.map((value) => ({ value, label: ledgerFieldLabels[value] })),
];

/** “C”, as the spreadsheet names its third column. */
function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}

/** 对应列: what each column means, suggested and changeable; the counts follow at once. */
export function LedgerColumns(props: {
  state: LedgerImport;
  preview: LedgerPreview;
  choice: LedgerChoice;
  today: string;
}) {
  const { state, preview, choice, today } = props;
  const { problems, rows, worksheets, skipped } = preview;
  const fieldOf = (index: number) =>
    ledgerFields.find((field) => choice.columns[field] === index) ?? null;
  return (
    <div className="flex flex-col gap-6">
      <p className="text-sm text-soft">
        请核对每一列的含义，改动后下面的统计随即更新。其余列（序号、联系电话、完成情况等）不导入。
      </p>
      <div className="grid gap-4 sm:grid-cols-3">
        {worksheets.length > 1 && (
          <Select
            label="工作表"
            options={worksheets.map((name, at) => ({ value: String(at), label: name }))}
            value={String(choice.worksheet)}
            onValueChange={(worksheet) => void state.chooseWorksheet(Number(worksheet))}
          />
        )}
        <DataFrom
          key={choice.worksheet}
          row={choice.dataFrom + 1}
          onChange={(row) => state.choose({ ...choice, dataFrom: row - 1 })}
        />
      </div>
      <Table caption="列对应">
        <THead>
          <Tr>
            <Th>列</Th>
            <Th>表头</Th>
            <Th className="max-sm:hidden">前几行内容</Th>
            <Th className="w-56">含义</Th>
          </Tr>
        </THead>
        <TBody>
          {preview.columns.map(({ index, header, samples, field, confidence }) => (
            <Tr key={index}>
              <Td nowrap>{letters(index)}</Td>
              <Td head>{header || "（空）"}</Td>
              <Td className="text-muted max-sm:hidden">{samples.join(" / ") || "（空）"}</Td>
              <Td>
                <div className="flex items-center gap-2">
                  <Select
                    label={`${letters(index)}列的含义`}
                    hideLabel
                    size="sm"
                    className="w-44"
                    options={fieldOptions}
                    value={fieldOf(index) ?? none}
                    onValueChange={(value) =>
                      state.choose(
                        remapped(choice, index, value === none ? null : (value as LedgerField)),
                      )
                    }
                  />
                  {field !== null && confidence > 0 && confidence < 0.8 && <Badge>请核对</Badge>}
                </div>
              </Td>
            </Tr>
          ))}
        </TBody>
      </Table>
      <LedgerDefaults choice={choice} today={today} onChange={state.choose} />
      {state.refusal && <Notice kind="warning" title={state.refusal.message} />}
      {state.rereadError && <Notice kind="warning" title={state.rereadError.message} />}
      {problems.map((problem) => (
        <Notice key={problem} kind="warning" title={problem} />
      ))}
      <div className="flex flex-wrap items-center gap-3">
        <Button
          variant="primary"
          loading={state.rereading}
          disabled={problems.length > 0}
          onClick={() => state.setStep("preview")}
        >
          下一步：预览{rows.length}行
        </Button>
        <Button onClick={state.restart}>换一个文件</Button>
        <p role="status" className="text-sm text-muted">
          {countText(preview)}
          {skipped > 0 && `；跳过合计、表尾等${skipped}行`}
        </p>
      </div>
    </div>
  );
}

/** The first row of data, as the spreadsheet numbers it; taken over when the field is left. */
function DataFrom({ row, onChange }: { row: number; onChange: (row: number) => void }) {
  const [text, setText] = useState(String(row));
  const typed = Number(text);
  const valid = Number.isInteger(typed) && typed >= 1 && typed <= 20_000;
  return (
    <NumberField
      label="数据从第几行开始"
      value={text}
      onValueChange={setText}
      error={valid ? undefined : "请填写1到20000之间的整数"}
      onBlur={() => {
        if (valid && typed !== row) onChange(typed);
      }}
    />
  );
}

/** “新增12行，重复1行，有误0行”. */
function countText({ counts }: LedgerPreview): string {
  return `新增${counts.new}行，重复${counts.duplicate}行，已在库${counts.stored}行，有误${counts.error}行`;
}
