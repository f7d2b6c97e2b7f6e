import { type Level, levelLabels } from "@xianlan/domain/activity";
import { entryLines } from "@xianlan/domain/correction";
import type { ListColumn, ListProblem, ListRow } from "@xianlan/domain/county-list";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { openStaged } from "../../files/staged.ts";
import { read } from "../../transaction.ts";
import { reading } from "../imports/index.ts";
import type { ListChoice, PreviewListInput } from "./inputs.ts";
import { type ReadList, readList } from "./read-list.ts";

/** One line of the preview's table. */
export type PreviewRow = {
  row: number;
  status: ListRow["status"];
  unit: string;
  /** The figures, or the article, as text. */
  text: string;
  errors: ListProblem[];
  warnings: string[];
  duplicateOf: string;
};

export type ListPreview = {
  choice: ListChoice;
  worksheets: string[];
  columns: ListColumn[];
  fields: { key: string; label: string; required: boolean }[];
  /** The indicator the figures stand for; null for articles. */
  code: string | null;
  indicators: { code: string; name: string }[];
  rows: PreviewRow[];
  problems: string[];
  counts: Record<ListRow["status"], number>;
  /** Units no row is about. */
  absent: string[];
};

/** What a department's list says, row by row, before anything is written. */
export async function previewCountyList(
  context: Context,
  input: PreviewListInput,
): Promise<ListPreview> {
  const grant = authorize(context, "list.manage");
  const bytes = await openStaged(context.services.filesFolder, grant.actor, input.stagedId);
  const question = { ...input, today: context.clock.today };
  const done = await reading(grant.actor, (run) =>
    read(context, grant, (tx) =>
      readList(tx, grant.actor, { read: run, bytes, fileName: input.stagedId }, question),
    ),
  );
  const { choice, worksheets, columns, fields, rule, indicators } = done;
  const { rows, problems, counts, absent } = done.reading;
  return {
    choice,
    indicators,
    code: rule?.code ?? null,
    worksheets,
    columns,
    fields: fields.map(({ key, label, required }) => ({ key, label, required })),
    rows: rows.map((row) => shown(row, done)),
    problems,
    counts,
    absent,
  };
}

function shown(row: ListRow, { rule }: ReadList): PreviewRow {
  const { status, errors, warnings, duplicateOf, unitText } = row;
  return {
    row: row.row,
    status,
    unit: unitText,
    errors,
    warnings,
    duplicateOf,
    text: row.article === null ? figuresText(row, rule) : articleText(row.article),
  };
}

const articleText = (article: {
  happenedOn: string;
  level: Level;
  title: string;
  outlet: string;
}) =>
  [article.happenedOn, levelLabels[article.level], article.outlet, `《${article.title}》`]
    .filter((part) => part !== "")
    .join(" ");

function figuresText({ figures }: ListRow, rule: ReadList["rule"]): string {
  if (figures === null || rule === null) return "";
  return entryLines({ value: { type: "figures", figures }, notApplicable: "" }, rule, 0)
    .map(({ label, value }) => `${label}${value}`)
    .join("，");
}
