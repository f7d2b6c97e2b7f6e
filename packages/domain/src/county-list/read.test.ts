import { describe, expect, it } from "vitest";
import type { CountyListKind } from "../correction/correction.ts";
import { gridOf } from "../ledger/sample-grids.ts";
import { templateRules } from "../scheme/index.ts";
import { listFields } from "./fields.ts";
import { suggestLayout } from "./layout.ts";
import { personalRefusal } from "./personal.ts";
import { readCountyList } from "./read.ts";
import type { ListContext } from "./rows.ts";

const figureOf = (code: string) =>
  templateRules().indicators.find((one) => one.code === code)?.figure ?? null;

const context: ListContext = {
  units: [
    { id: "q", name: "青石镇", aliases: [] },
    { id: "b", name: "白沙乡", aliases: ["白沙"] },
    { id: "c", name: "城关街道", aliases: [] },
  ],
  figure: null,
  today: "2026-11-20",
  year: 2026,
  level: null,
  recorded: new Map(),
  stated: new Map(),
  lockedMonths: null,
};

function read(
  kind: CountyListKind,
  grid: ReturnType<typeof gridOf>,
  more: Partial<ListContext> = {},
) {
  const figure = kind === "articles" ? null : figureOf(kind === "appeals" ? "C4" : "D1");
  const fields = listFields(kind, figure);
  const layout = suggestLayout(grid, fields);
  return readCountyList(grid, layout, { kind, fields }, { ...context, figure, ...more });
}

const broadcast = gridOf(
  [
    ["全县农村广播在线情况（10月）", null, null, null, null],
    ["填报单位：县融媒体中心", null, null, null, null],
    ["序号", "正常播出村数", "在线率", "应开通村数", "乡镇（街道）"],
    [1, "１８", "90%", "20个", "青石镇"],
    [2, 9, "90%", 10, "白沙"],
    [3, 5, "", 4, "城关街道"],
    [4, 7, "", 8, "黑石镇"],
    ["合计", 39, "", 42, ""],
    ["填表人：略", null, null, null, null],
  ],
  [[0, 0, 0, 4]],
);

describe("a county department's list", () => {
  it("finds its header in any order below a merged title, and reads full-width digits", () => {
    const { rows, problems, counts, absent } = read("broadcast", broadcast);
    expect(problems).toEqual([]);
    expect(counts).toEqual({ ready: 2, duplicate: 0, error: 2 });
    expect(rows[0]).toMatchObject({
      row: 4,
      unitId: "q",
      figures: { villages: "20", working: "18" },
    });
    expect(rows[1]).toMatchObject({ unitId: "b", figures: { villages: "10", working: "9" } });
    expect(rows[2]?.errors).toEqual([
      { cell: "B6", message: "正常播出村数（5）多于应开通村数（4），请核对" },
    ]);
    expect(rows[3]?.errors).toEqual([
      { cell: "E7", message: "没有找到单位“黑石镇”，请改成系统里的单位名称，或请管理员先添加" },
    ]);
    expect(absent).toEqual([]);
  });

  it("takes the answered-on-time column of two, and a header of two rows", () => {
    const grid = gridOf(
      [
        ["单位", "网上诉求", null, null],
        [null, "收到件数", "已回复", "按期回复"],
        ["青石镇", 12, 12, 11],
        ["白沙乡", 0, 0, 0],
        ["青石镇", 1, 1, 1],
      ],
      [
        [0, 0, 1, 0],
        [0, 1, 0, 3],
      ],
    );
    const { rows, absent } = read("appeals", grid, { stated: new Map([["b", "收到诉求3件"]]) });
    expect(rows[0]?.figures).toEqual({ received: "12", on_time: "11" });
    expect(rows[1]).toMatchObject({ status: "ready", figures: { received: "0", on_time: "0" } });
    expect(rows[1]?.warnings).toEqual(["将替换原有数据：收到诉求3件"]);
    expect(rows[2]?.errors).toEqual([{ cell: "A5", message: "第3行已有这个单位，请只留一行" }]);
    expect(absent).toEqual(["城关街道"]);
  });

  it("reads blank and 0 differently", () => {
    const grid = gridOf([
      ["单位", "收到诉求", "按期回复"],
      ["青石镇", "", 0],
      ["白沙乡", "—", "几件"],
    ]);
    const { rows } = read("appeals", grid);
    expect(rows[0]?.errors[0]).toMatchObject({ cell: "B2" });
    expect(rows[0]?.errors[0]?.message).toContain("没有的填 0");
    expect(rows[1]?.errors.map(({ cell }) => cell)).toEqual(["B3", "C3"]);
  });

  it("recognises an article of the same unit once, and reports another unit's", () => {
    const grid = gridOf([
      ["单位", "稿件标题", "刊播媒体", "刊播时间", "链接"],
      ["青石镇", "青石镇：春茶开采忙增收有盼头", "省日报", "2026.3.12", "https://a.example/news/1"],
      ["青石镇", "青石镇：春茶开采忙 增收有盼头！", "省日报", "3月12日", ""],
      ["白沙乡", "文明实践进村来，乡风更新了", "县融媒体中心", { date: "2026-04-02" }, ""],
      ["城关街道", "街区更新见成效居民笑开颜", "某栏目", "2026-12-30", "网上"],
    ]);
    const recorded = new Map([
      ["t:文明实践进村来乡风更新了", [{ unitId: "q", title: "文明实践进村来，乡风更新了" }]],
    ]);
    const { rows, counts } = read("articles", grid, { recorded });
    expect(counts).toEqual({ ready: 2, duplicate: 1, error: 1 });
    expect(rows[0]?.article).toMatchObject({ level: "province", happenedOn: "2026-03-12" });
    expect(rows[1]?.duplicateOf).toBe("与第2行相同");
    expect(rows[2]?.warnings).toEqual(["另有单位登记同一篇，按联合署名规则计分"]);
    expect(rows[3]?.errors.map(({ cell }) => cell)).toEqual(["D5", "C5", "E5"]);
    const locked = read("articles", grid, { lockedMonths: new Set(["2026-M03", "2026-M04"]) });
    expect(locked.counts.ready).toBe(0);
    expect(locked.rows[0]?.errors[0]?.message).toContain("2026年3月已锁定");
  });

  it("names the column it cannot recognise", () => {
    const grid = gridOf([
      ["单位", "数一", "数二"],
      ["青石镇", 1, 1],
    ]);
    expect(read("appeals", grid).problems).toEqual([
      "没有认出“收到诉求”是哪一列，请选择",
      "没有认出“按期回复”是哪一列，请选择",
    ]);
  });

  it("refuses names, numbers of persons and what petitioners wrote", () => {
    const with_ = (header: string, cell: string) =>
      gridOf([
        ["单位", "收到诉求", "按期回复", header],
        ["青石镇", 1, 1, cell],
      ]);
    expect(personalRefusal(with_("反映人姓名", "略"), "appeals")).toContain("D1“反映人姓名”");
    expect(personalRefusal(with_("诉求内容", "路灯不亮"), "appeals")).toContain("诉求内容");
    expect(personalRefusal(with_("备注", "13812345678"), "appeals")).toContain("D2有手机号");
    expect(personalRefusal(with_("备注", "已核实"), "appeals")).toBeNull();
    expect(personalRefusal(broadcast, "broadcast")).toBeNull();
    const authors = gridOf([["单位", "标题", "作者"]]);
    expect(personalRefusal(authors, "articles")).toContain("C1“作者”");
  });
});
