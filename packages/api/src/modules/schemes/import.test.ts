import { randomUUID } from "node:crypto";
import { useDatabase } from "@xianlan/db/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { failureOf, useWorld } from "../../testing/index.ts";
import { refusalOf, sent, withFiles } from "../../testing/uploads.ts";
import { testWrites } from "../../testing/write-contract.ts";
import { uploadScheme } from "./preview-import.ts";

const table = [
  "一级指标,指标,目标,分值,评分办法",
  "理论武装,中心组集中学习,每年不少于12次,60,每少1次扣5分",
  ",机关学习,每年不少于24次,40,按比例计分",
  "督查整改,一票否决,发生重大问题,,实行一票否决",
].join("\n");

const test = useDatabase();
const world = useWorld(test);
const other = useWorld(test);
let files: Awaited<ReturnType<typeof withFiles>>;
let year = 2040;

beforeAll(async () => {
  files = await withFiles(world, other);
});
afterAll(async () => {
  await files.remove();
});

const upload = (at = world) =>
  uploadScheme(at.context("office"), "考核细则.csv", sent(Buffer.from(table)));

/** The confirmed lines of a fresh upload, for a year of its own. */
async function confirmed(at = world) {
  const { stagedId, worksheet, fileName, lines } = await upload(at);
  year += 1;
  const taken = lines.filter(({ adopt }) => adopt);
  return {
    stagedId,
    worksheet,
    fileName,
    year,
    lines: taken.map(({ row, proposal }) => ({ row, indicator: proposal })),
  };
}

testWrites(
  [
    {
      path: "scheme.commitImport",
      action: "scheme.create",
      by: "office",
      wrongRole: "leader",
      input: confirmed,
      otherBody: { fileName: "另一张表.csv" },
    },
  ],
  () => ({ world, other }),
);

describe("a county's 考核细则", () => {
  const office = () => world.caller("office").scheme;
  const key = () => ({ idempotencyKey: randomUUID() });

  it("becomes a draft of the confirmed lines alone", async () => {
    const body = await confirmed();
    expect(body.lines).toHaveLength(2);
    const made = await office().commitImport({ ...key(), ...body });
    const { rules, state } = await office().byId({ id: made.id });
    expect(state).toBe("draft");
    expect(rules.categories).toEqual([{ code: "A", name: "理论武装" }]);
    expect(rules.indicators.map(({ code, weight }) => [code, weight])).toEqual([
      ["A1", "60"],
      ["A2", "40"],
    ]);
    expect(rules.indicators[0]?.formula).toEqual({
      shape: "per_shortfall",
      points: "5",
      of: "target",
    });
  });

  it("is read again at the commit: a row that is not in it, or twice, is refused", async () => {
    const body = await confirmed();
    const [line] = body.lines;
    if (line === undefined) throw new Error("no line");
    const unknownLine = office().commitImport({ ...key(), ...body, lines: [{ ...line, row: 99 }] });
    expect(await failureOf(unknownLine)).toMatchObject({ kind: "refused" });
    const twice = office().commitImport({ ...key(), ...body, lines: [line, line] });
    expect(await failureOf(twice)).toMatchObject({ kind: "refused" });
  });

  it("is found by its uploader alone", async () => {
    const { stagedId } = await upload();
    const repeated = await office().previewImport({ stagedId, worksheet: 0 });
    expect(repeated.lines).toHaveLength(3);
    const another = world.caller("office2").scheme.previewImport({ stagedId, worksheet: 0 });
    expect(await failureOf(another)).toMatchObject({ kind: "refused" });
    const unit = uploadScheme(world.context("unit_clerk"), "a.csv", sent(Buffer.from(table)));
    expect(await refusalOf(unit)).toMatchObject({ kind: "forbidden" });
  });
});
