"use client";

import {
  formulaText,
  indicatorKindLabels,
  indicatorRule,
  sourceText,
  targetText,
} from "@xianlan/domain/scheme";
import { Badge, Button, Table, TBody, Td, THead, Th, Tr } from "@xianlan/ui";
import type { ImportLine, SchemeImport } from "../use-scheme-import.ts";

const confidenceText = { read: "读准", partly: "请核对", unread: "没有读出" } as const;
const choices = { pending: "待确认", adopted: "已采用", left: "不采用" } as const;

/** The county's words on the left, what is made of them on the right. */
export function ImportTable(props: { state: SchemeImport; open: (row: number) => void }) {
  const { state, open } = props;
  return (
    <Table
      caption="逐行确认"
      className="max-sm:block [&_td]:align-top max-sm:[&_tbody]:block max-sm:[&_tr]:block max-sm:[&_tr]:border-b max-sm:[&_tr]:border-line max-sm:[&_tr]:py-2 max-sm:[&_td]:block max-sm:[&_td]:h-auto max-sm:[&_td]:border-b-0 max-sm:[&_td]:px-1 max-sm:[&_td]:py-1 max-sm:[&_td]:text-left"
    >
      <THead className="max-sm:sr-only">
        <Tr>
          <Th numeric>行</Th>
          <Th>原文</Th>
          <Th>读作</Th>
          <Th numeric>分值</Th>
          <Th>须留意</Th>
          <Th>确认</Th>
        </Tr>
      </THead>
      <TBody>
        {state.lines.map((line) => (
          <LineRow key={line.row} line={line} state={state} open={open} />
        ))}
      </TBody>
    </Table>
  );
}

type RowProps = { line: ImportLine; state: SchemeImport; open: (row: number) => void };

function LineRow({ line, state, open }: RowProps) {
  const { row, original, proposal, confidence, notes, choice } = line;
  const { name, target, rule } = original;
  const fits = indicatorRule.safeParse(proposal);
  const text = [targetText(proposal), formulaText(proposal)].filter(Boolean).join("；");
  const warnings = fits.success ? notes : [...notes, fits.error.issues[0]?.message ?? ""];
  return (
    <Tr selected={choice === "adopted"} className={choice === "left" ? "text-muted" : undefined}>
      <Td numeric>
        <span className="sm:hidden">第</span>
        {row}
        <span className="sm:hidden">行</span>
      </Td>
      <Td className="min-w-[14em]">
        <p className="font-medium">{name}</p>
        <p className="text-soft">{[target, rule].filter(Boolean).join("；") || "—"}</p>
      </Td>
      <Td className="min-w-[16em]">
        <p>
          {proposal.code} {proposal.name} <Badge>{indicatorKindLabels[proposal.kind]}</Badge>
        </p>
        <p className="text-soft">{text}</p>
        <p className="text-xs text-muted">{sourceText(proposal)}</p>
      </Td>
      <Td numeric>
        {proposal.role === "deduction" ? "扣分" : proposal.weight}
        {proposal.role !== "deduction" && <span className="sm:hidden">分</span>}
      </Td>
      <Td className="min-w-[11em]">
        <Badge strong={confidence === "unread"}>{confidenceText[confidence]}</Badge>
        {warnings.map((note) => (
          <p key={note} className="mt-1 text-soft">
            {note}
          </p>
        ))}
      </Td>
      <Td nowrap>
        <p className="mb-1 text-xs text-muted">{choices[choice]}</p>
        <div className="flex gap-1">
          {choice !== "adopted" && (
            <Button
              size="sm"
              aria-label={`采用第${row}行`}
              disabled={!fits.success}
              onClick={() => state.choose(row, "adopted")}
            >
              采用
            </Button>
          )}
          <Button size="sm" aria-label={`修改第${row}行`} onClick={() => open(row)}>
            修改
          </Button>
          {choice !== "left" && (
            <Button
              size="sm"
              variant="quiet"
              aria-label={`不采用第${row}行`}
              onClick={() => state.choose(row, "left")}
            >
              不采用
            </Button>
          )}
        </div>
      </Td>
    </Tr>
  );
}
