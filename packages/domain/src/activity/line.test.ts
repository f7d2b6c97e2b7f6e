import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type ActivityKind,
  activityKindLabels,
  activityKinds,
  attributeRefusal,
} from "./activity.ts";
import { activityInput } from "./input.ts";
import { type LineReading, readActivityLine } from "./line.ts";

const today = "2026-11-22";
const places = [
  { id: "018f0000-0000-7000-8000-000000000001", name: "下村" },
  { id: "018f0000-0000-7000-8000-000000000002", name: "上村文明实践站" },
];
const read = (text: string, on = today) => readActivityLine(text, { today: on, places });

describe("one line", () => {
  const cases: [string, Partial<LineReading>][] = [
    [
      "3月12日 中心组扩大学习 县委宣传部旁听",
      {
        kind: "study_session",
        happenedOn: "2026-03-12",
        title: "中心组扩大学习",
        attributes: { extended: true, observed: true },
        ambiguities: [],
      },
    ],
    [
      "昨天 下村 志愿服务 32人 河道清洁",
      {
        kind: "volunteer_event",
        happenedOn: "2026-11-21",
        title: "河道清洁",
        placeId: places[0]?.id,
        placeText: "",
        attendance: 32,
        attributes: {},
      },
    ],
    [
      "11月3日 省日报 头版 《山乡书屋亮了灯》 https://news.example.cn/a/1?from=wx",
      {
        kind: "media_article",
        happenedOn: "2026-11-03",
        title: "山乡书屋亮了灯",
        link: "https://news.example.cn/a/1?from=wx",
        attributes: { outlet: "省日报", level: "province", front_page: true },
      },
    ],
    ["11月3日 学习强国刊发 宣讲进村的故事", { kind: "media_article" }],
    [
      "5.18 研判会 第二季度",
      { kind: "analysis_meeting", happenedOn: "2026-05-18", attributes: { quarter: "2" } },
    ],
    [
      "2026-10-09 信息采用 市级 《秋收里的理论课》",
      {
        kind: "info_brief",
        happenedOn: "2026-10-09",
        attributes: { adopted: true, adopted_by: "city" },
      },
    ],
    ["前天线上宣讲 200余人次", { kind: "lecture", attributes: { online: true }, attendance: 200 }],
    [
      "9月1日 荣获省级文明村镇称号",
      { kind: "honour", title: "荣获省级文明村镇称号", attributes: { level: "province" } },
    ],
    ["周三 机关学习", { kind: "staff_study", happenedOn: "2026-11-18", title: "机关学习" }],
    ["周日 培训", { kind: "training", happenedOn: "2026-11-22" }],
    ["上周三 培训", { kind: "training", happenedOn: "2026-11-11" }],
    ["上村文明实践站包粽子", { kind: "practice_event", title: "上村文明实践站包粽子" }],
    ["３月１２日　中心组学习", { kind: "study_session", happenedOn: "2026-03-12" }],
    ["20260312 宣讲", { kind: "lecture", happenedOn: "2026-03-12" }],
    ["3月12日宣讲，在乡会议室，45人", { placeText: "乡会议室", attendance: 45, title: "宣讲" }],
    ["信息报送 未采用", { kind: "info_brief", attributes: {} }],
    ["专题研究 党委书记主持", { kind: "topic_meeting", attributes: { chaired_by: "党委书记" } }],
    ["", { kind: null, happenedOn: null, title: "", ambiguities: [] }],
  ];
  it.each(cases)("%s", (text, wanted) => {
    expect(read(text)).toMatchObject(wanted);
  });

  it.each(activityKinds)("recognises the kind %s by its own label", (kind: ActivityKind) => {
    expect(read(`3月1日 ${activityKindLabels[kind]}`)).toMatchObject({ kind, otherKinds: [] });
  });

  it("reads a day without its year as the last such day, with a warning where it is long past", () => {
    expect(read("12月30日 宣讲", "2026-01-04")).toMatchObject({
      happenedOn: "2025-12-30",
      ambiguities: [],
    });
    const doubtful = read("12月30日 宣讲");
    expect(doubtful.happenedOn).toBe("2025-12-30");
    expect(doubtful.ambiguities).toEqual([
      { field: "happenedOn", message: expect.stringContaining("2025年12月30日") },
    ]);
  });

  it.each(["2026-12-30 宣讲", "本周日 培训", "2月30日 培训"])(
    "reports an ambiguity about the day of %s",
    (text) => {
      const { happenedOn, ambiguities } = readActivityLine(text, { today: "2026-11-18", places });
      expect(ambiguities.map(({ field }) => field)).toContain("happenedOn");
      expect(happenedOn === null || happenedOn > "2026-11-18").toBe(true);
    },
  );

  it("names the other kind a line could be", () => {
    expect(read("宣讲进村 兼文艺演出")).toMatchObject({
      kind: "lecture",
      otherKinds: ["culture_event"],
      ambiguities: [{ field: "kind", message: "也可能是“文化活动”，请核对类别" }],
    });
    expect(read("学习强国 《宣讲进村》")).toMatchObject({ kind: "media_article", otherKinds: [] });
    // The station is the place; what was done there is the kind.
    expect(read("上村文明实践站 志愿服务")).toMatchObject({
      kind: "volunteer_event",
      otherKinds: [],
      ambiguities: [],
    });
  });
});

describe("a line whose kind was chosen before", () => {
  it("is read for that kind", () => {
    const kind = "lecture" as const;
    const reading = readActivityLine("3月12日 线上文艺演出", { today, places, kind });
    expect(reading).toMatchObject({ kind, attributes: { online: true }, ambiguities: [] });
  });
});

describe("any line", () => {
  const piece = fc.oneof(
    fc.string({ unit: "binary", maxLength: 12 }),
    fc.constantFrom("3月12日", "昨天", "周三", "2027-01-01", "0.0", "99月99日", "中心组", "旁听"),
    fc.constantFrom("https://", "http://a.b/c", "《", "》", "省级", "32人", "999999人", "下村"),
    fc.constantFrom(...Object.values(activityKindLabels)),
  );
  const line = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(" "));

  it("is read without throwing into values the input schema accepts", () => {
    fc.assert(
      fc.property(line, (text) => {
        const reading = read(text);
        const { kind, happenedOn, title, attributes, attendance, link, ambiguities } = reading;
        expect(title.length).toBeLessThanOrEqual(120);
        expect(activityInput.shape.link.safeParse(link).success).toBe(true);
        expect(activityInput.shape.attendance.safeParse(attendance).success).toBe(true);
        if (happenedOn !== null && happenedOn > today) {
          expect(ambiguities.map(({ field }) => field)).toContain("happenedOn");
        }
        for (const [key, value] of Object.entries(attributes)) {
          expect(kind === null ? "no kind" : attributeRefusal(kind, key, value)).toBeNull();
        }
        let end = 0;
        for (const span of reading.understood) {
          expect(span.start).toBeGreaterThanOrEqual(end);
          expect(span.end).toBeLessThanOrEqual(text.length);
          end = span.end;
        }
      }),
    );
  });
});
