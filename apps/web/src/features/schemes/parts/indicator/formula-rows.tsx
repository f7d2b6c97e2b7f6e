"use client";

import { type Level, levelLabels, levels } from "@xianlan/domain/activity";
import type { Formula, Indicator } from "@xianlan/domain/scheme";
import { Button, CloseIcon, IconButton, NumberField, PlusIcon, TextField } from "@xianlan/ui";
import type { ReactNode } from "react";
import { numbered } from "../../../../lib/numbered.ts";

type Shape<Name extends Formula["shape"]> = Extract<Formula, { shape: Name }>;
type Rows<Row> = {
  rows: readonly Row[];
  change: (rows: Row[]) => void;
  errorAt: (path: string) => string | undefined;
};

const replaced = <Row,>(rows: readonly Row[], at: number, next: Partial<Row>): Row[] =>
  rows.map((row, index) => (index === at ? { ...row, ...next } : row));

/** Rows of a small table with a way to add one and to take each away. */
function RowSet<Row>(
  props: Rows<Row> & {
    legend: string;
    initial: Row;
    addLabel: string;
    children: (row: Row, at: number) => ReactNode;
  },
) {
  const { legend, rows, change, initial, addLabel, children } = props;
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-1 text-sm font-medium">{legend}</legend>
      {numbered(rows).map(({ row, at, key }) => (
        <div key={key} className="flex items-start gap-2">
          {children(row, at)}
          <IconButton
            label={`删去第${at + 1}行`}
            icon={<CloseIcon />}
            disabled={rows.length === 1}
            onClick={() => change(rows.filter((_, index) => index !== at))}
          />
        </div>
      ))}
      <Button
        size="sm"
        className="self-start"
        icon={<PlusIcon />}
        onClick={() => change([...rows, initial])}
      >
        {addLabel}
      </Button>
    </fieldset>
  );
}

/** Points of each level; a level without points is left out. */
export function LevelRows({ rows, change, errorAt }: Rows<{ level: Level; points: string }>) {
  return (
    <fieldset className="grid grid-cols-2 gap-4 sm:grid-cols-4">
      <legend className="mb-1 text-sm font-medium">各级别每篇得分</legend>
      {levels.map((level) => {
        const at = rows.findIndex((row) => row.level === level);
        return (
          <NumberField
            key={level}
            label={levelLabels[level]}
            unit="分"
            value={rows[at]?.points ?? ""}
            error={at === -1 ? undefined : errorAt(`${at}.points`)}
            onValueChange={(points) => {
              const others = rows.filter((row) => row.level !== level);
              const all = points.trim() === "" ? others : [...others, { level, points }];
              change(all.sort((a, b) => levels.indexOf(a.level) - levels.indexOf(b.level)));
            }}
          />
        );
      })}
    </fieldset>
  );
}

/** Points by where the value lies. */
export function BandRows(props: Rows<Shape<"bands">["bands"][number]> & { indicator: Indicator }) {
  const { rows, change, errorAt, indicator } = props;
  const comparison = indicator.direction === "up" ? "达到" : "不超过";
  return (
    <RowSet {...props} legend="分档" addLabel="增加一档" initial={{ from: "0", points: "0" }}>
      {(row, at) => (
        <>
          <NumberField
            className="flex-1"
            label={`第${at + 1}档${comparison}`}
            unit={indicator.unit}
            value={row.from}
            error={errorAt(`${at}.from`)}
            onValueChange={(from) => change(replaced(rows, at, { from }))}
          />
          <NumberField
            className="flex-1"
            label={`第${at + 1}档得`}
            unit="分"
            value={row.points}
            error={errorAt(`${at}.points`)}
            onValueChange={(points) => change(replaced(rows, at, { points }))}
          />
        </>
      )}
    </RowSet>
  );
}

/** States by how many failures were found. */
export function StateRows(props: Rows<Shape<"states">["states"][number]>) {
  const { rows, change, errorAt } = props;
  const initial = { name: "", upTo: 0, percent: "0" };
  return (
    <RowSet {...props} legend="状态" addLabel="增加状态" initial={initial}>
      {(row, at) => (
        <>
          <TextField
            className="w-20"
            label={`状态${at + 1}`}
            value={row.name}
            error={errorAt(`${at}.name`)}
            onChange={(event) => change(replaced(rows, at, { name: event.target.value }))}
          />
          <NumberField
            className="flex-1"
            label="不合格不超过"
            unit="处"
            value={String(row.upTo)}
            error={errorAt(`${at}.upTo`)}
            onValueChange={(upTo) =>
              change(replaced(rows, at, { upTo: Math.floor(Number(upTo)) || 0 }))
            }
          />
          <NumberField
            className="flex-1"
            label="得"
            unit="%"
            value={row.percent}
            error={errorAt(`${at}.percent`)}
            onValueChange={(percent) => change(replaced(rows, at, { percent }))}
          />
        </>
      )}
    </RowSet>
  );
}
