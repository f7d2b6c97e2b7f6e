import { uploadCountyList } from "@xianlan/api";
import { type Level, levelLabels } from "@xianlan/domain/activity";
import type { CountyListKind } from "@xianlan/domain/correction";
import { periodLabel } from "@xianlan/domain/period";
import type { RunnerContext } from "../../run/runner-context.ts";
import { demoUnits } from "../../units.ts";
import type { DemoListRow, YearAction, YearStep } from "../types.ts";

type Of<Action extends YearAction["action"]> = Extract<YearStep, { action: Action }>;

/** Headings of a list, and the fields they are read as. */
const layouts: Record<CountyListKind, readonly (readonly [heading: string, field: string])[]> = {
  articles: [
    ["单位", "unit"],
    ["标题", "title"],
    ["刊播日期", "day"],
    ["媒体名称", "outlet"],
    ["媒体级别", "level"],
    ["网址", "link"],
  ],
  broadcast: [
    ["单位", "unit"],
    ["应开通村数", "figure.villages"],
    ["正常播出村数", "figure.working"],
  ],
  appeals: [
    ["单位", "unit"],
    ["收到诉求", "figure.received"],
    ["按期回复", "figure.on_time"],
  ],
};

const codes: Record<CountyListKind, string | null> = {
  articles: null,
  broadcast: "D1",
  appeals: "C4",
};

function cellOf(row: DemoListRow, field: string): string {
  if (field === "unit") return demoUnits.find(({ key }) => key === row.unit)?.name ?? "";
  if ("figures" in row) return row.figures[field.replace("figure.", "")] ?? "";
  const { title, on, outlet, level, link } = row;
  const cells: Record<string, string> = { title, day: on, outlet, link };
  return cells[field] ?? levelLabels[level as Level] ?? "";
}

/** A list as a department sends it; the same rows give the same bytes. */
function csvOf(kind: CountyListKind, rows: readonly DemoListRow[]): Uint8Array {
  const layout = layouts[kind];
  const lines = rows.map((row) => layout.map(([, field]) => cellOf(row, field)));
  const text = [layout.map(([heading]) => heading), ...lines]
    .map((cells) => cells.join(","))
    .join("\n");
  return new TextEncoder().encode(`\u{feff}${text}\n`);
}

/** Takes in lists of county departments, and has units object to them and to ratings. */
export function countyListRunner(
  { as, contextOf, keyOf }: RunnerContext,
  hooks: {
    /** A figure of some units is now stated by a list. */
    state(units: readonly string[], periodId: string, code: string): void;
    ratingOf(periodId: string): string;
  },
) {
  const objections = new Map<string, string>();

  async function importList(step: Of<"list">): Promise<void> {
    const { kind, department, periodId, rows } = step;
    const bytes = csvOf(kind, rows);
    async function* pieces() {
      yield bytes;
    }
    const fileName = `${periodLabel(periodId)}${department}名单.csv`;
    const body = { pieces: pieces(), announced: bytes.length };
    const { stagedId } = await uploadCountyList(contextOf(step), { name: fileName, kind }, body);
    const columns = Object.fromEntries(layouts[kind].map(([, field], at) => [field, at]));
    // Articles with an address are in the units' own log already.
    const duplicate = rows.filter((row) => "link" in row && row.link !== "").length;
    const code = codes[kind];
    await as(step).countyList.commit({
      ...keyOf(`list ${kind} ${periodId}`),
      stagedId,
      kind,
      code,
      fileName,
      department,
      periodId: kind === "articles" ? null : periodId,
      choice: { worksheet: 0, dataFrom: 1, columns, level: null },
      leaveOutErrors: false,
      expected: { ready: rows.length - duplicate, duplicate, error: 0 },
    });
    if (code !== null)
      hooks.state(
        rows.map(({ unit }) => unit),
        periodId,
        code,
      );
  }

  async function objectToList(step: Of<"objectToList">): Promise<void> {
    const { unit, periodId, code, reason } = step;
    const { listed } = await as(step).submission.page({ periodId });
    const subjectId = listed.find((one) => one.code === code)?.id ?? "";
    const key = keyOf(`objection ${unit} ${periodId} ${code}`);
    const { id } = await as(step).objection.raise({
      ...key,
      subject: "list_figure",
      subjectId,
      code,
      reason,
      attachmentIds: [],
    });
    objections.set(`${unit} ${periodId}`, id);
  }

  async function objectToRating(step: Of<"objectToRating">): Promise<void> {
    const { unit, periodId, code, reason } = step;
    const subjectId = hooks.ratingOf(periodId);
    const key = keyOf(`objection ${unit} standing ${periodId}`);
    await as(step).objection.raise({
      ...key,
      subject: "rating",
      subjectId,
      code,
      reason,
      attachmentIds: [],
    });
  }

  async function dismiss(step: Of<"dismissObjection">): Promise<void> {
    const { unit, periodId, reason } = step;
    const id = objections.get(`${unit} ${periodId}`) ?? "";
    const key = keyOf(`objection ${unit} ${periodId} dismissed`);
    await as(step).objection.decide({ ...key, id, version: 1, upheld: false, value: null, reason });
  }

  return { importList, objectToList, objectToRating, dismiss };
}
