import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { activityInput } from "./input.ts";
import { readActivityRows } from "./paste.ts";

const village = { id: "018f0000-0000-7000-8000-000000000001", name: "下村" };
const context = { today: "2026-11-22", places: [village] };
const read = (...lines: string[][]) =>
  readActivityRows(lines.map((cells) => cells.join("\t")).join("\n"), context);

describe("a paste with a heading", () => {
  it("reads columns in any order", () => {
    const { columns, unknown, rows } = read(
      [
        "序号",
        "标题",
        "参加人数（人）",
        "活动时间",
        "类别",
        "旁听",
        "是否扩大学习",
        "备注",
        "地点",
      ],
      ["1", "学习全会精神", "32", "2026/3/12", "中心组学习", "√", "是", "无", "下村"],
      ["2", "河道清洁", "", "4月2日", "志愿服务", "", "", "", "河边"],
      ["", "", "", "", "", "", "", "", ""],
      ["合计", "", "32", "", "", "", "", "", ""],
    );
    expect(columns).toEqual([
      "标题",
      "参加人数（人）",
      "活动时间",
      "类别",
      "旁听",
      "是否扩大学习",
      "地点",
    ]);
    expect(unknown).toEqual(["备注"]);
    expect(rows.map(({ row, content }) => ({ row, ...content }))).toEqual([
      {
        row: 2,
        kind: "study_session",
        happenedOn: "2026-03-12",
        title: "学习全会精神",
        attributes: { extended: true, observed: true },
        attendance: 32,
        link: "",
        placeId: village.id,
        placeText: "",
      },
      {
        row: 3,
        kind: "volunteer_event",
        happenedOn: "2026-04-02",
        title: "河道清洁",
        attributes: {},
        attendance: null,
        link: "",
        placeId: null,
        placeText: "河边",
      },
    ]);
  });

  it("recognises an attribute by its label, brackets included", () => {
    const { unknown, rows } = read(
      ["日期", "类别", "标题", "所（站）"],
      ["3月12日", "文明实践活动", "亲子共读", "下村文明实践站"],
    );
    expect(unknown).toEqual([]);
    expect(rows[0]?.content?.attributes).toEqual({ station: "下村文明实践站" });
  });

  it("names row and column of each error", () => {
    const { rows } = read(
      ["日期", "类别", "标题", "人数", "网址", "旁听"],
      ["2026-12-01", "新闻发布会", "学", "多人", "www.a.cn", ""],
      ["不详", "中心组学习", "集中学习", "12", "", "也许"],
    );
    expect(rows.map(({ row, content, errors }) => ({ row, content, errors }))).toEqual([
      {
        row: 2,
        content: null,
        errors: [
          { column: "类别", message: "不认识的类别“新闻发布会”" },
          { column: "日期", message: "2026-12-01还没有到" },
          { column: "人数", message: "应为整数" },
          { column: "标题", message: "请填写标题，至少2个字" },
          { column: "网址", message: "网址应以 http:// 或 https:// 开头" },
        ],
      },
      {
        row: 3,
        content: null,
        errors: [
          { column: "日期", message: "“不详”不是日期" },
          { column: "旁听", message: "看不懂“也许”" },
        ],
      },
    ]);
  });

  it("reads attributes without a column from the title", () => {
    const { rows } = read(
      ["日期", "类别", "标题", "人数"],
      ["3月12日", "中心组学习", "中心组扩大学习", "约30余人"],
    );
    expect(rows[0]).toMatchObject({
      content: { attributes: { extended: true }, attendance: 30 },
      ambiguities: ["按标题理解：扩大学习"],
    });
  });

  it("reads a level under whichever heading it stands", () => {
    const { rows } = read(
      ["刊发时间", "类别", "标题", "媒体", "级别", "头版"],
      ["11月3日", "新闻上稿", "山乡书屋亮了灯", "省日报", "省级", "是"],
      ["11月4日", "先进典型、荣誉", "文明村镇", "", "国家级", ""],
    );
    expect(rows.map(({ content }) => content?.attributes)).toEqual([
      { outlet: "省日报", level: "province", front_page: true },
      { level: "central" },
    ]);
  });
});

describe("a paste without a heading", () => {
  it("reads every row as a line", () => {
    const { columns, rows } = read(
      ["3月12日", "中心组扩大学习", "县委宣传部旁听", "25"],
      ["昨天 下村 志愿服务 河道清洁"],
      ["没有日期的宣讲"],
    );
    expect(columns).toEqual([]);
    expect(rows[0]?.content).toMatchObject({
      kind: "study_session",
      happenedOn: "2026-03-12",
      attendance: 25,
      attributes: { extended: true, observed: true },
    });
    expect(rows[1]?.content).toMatchObject({ placeId: village.id, title: "河道清洁" });
    expect(rows[2]?.errors).toEqual([{ column: "日期", message: "没有日期" }]);
  });
});

describe("cells", () => {
  it("may hold tabs, quotes and line breaks", () => {
    const text = '日期\t标题\t类别\n3月1日\t"第一行\n第二""行"\t宣讲\n3月2日\t"半个引号\t宣讲';
    const { rows } = readActivityRows(text, context);
    expect(rows.map(({ read: { title } }) => title)).toEqual(['第一行 第二"行', '"半个引号']);
  });

  it("never throw, and rows without errors pass the input schema", () => {
    const cell = fc.oneof(
      fc.string({ unit: "binary", maxLength: 10 }),
      fc.constantFrom("日期", "标题", "类别", "3月1日", "宣讲", "中心组", "12", '"', "2099-01-01"),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 6 }), (lines) => {
        for (const { content, errors } of read(...lines).rows) {
          expect(content === null).toBe(errors.length > 0);
          if (content === null) continue;
          const parsed = activityInput.safeParse({ ...content, attachmentIds: [] });
          expect(parsed.success && content.happenedOn <= context.today).toBe(true);
        }
      }),
    );
  });
});

// Time that grew with the square of the text would end at the runner's limit.
it("reads unclosed quotes and very many rows to their end", () => {
  const text = '"甲\t'.repeat(50_000);
  expect(readActivityRows(text, context).rows).toHaveLength(1);
  const many = readActivityRows("a\n".repeat(100_000), context);
  expect([many.total, many.rows.length]).toEqual([100_000, 1_000]);
});
