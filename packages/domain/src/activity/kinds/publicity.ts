import type { ActivityKindDefinition } from "./definition.ts";

/** Articles in the media and briefs to higher offices. */
export const publicityKinds = [
  {
    code: "media_article",
    label: "新闻上稿",
    line: {
      pattern:
        "新闻上稿|上稿|头版|头条|刊发|刊登|刊载|日报|晚报|人民网|新华[社网]|央视|电视台|学习强国|融媒体?|客户端",
      rank: 40,
    },
    attributes: [
      {
        key: "outlet",
        label: "媒体名称",
        type: "text",
        outlet: true,
        searched: true,
        headings: ["媒体", "刊发媒体"],
        line: {
          pattern:
            "(?:[\\p{Script=Han}]{0,10}(?:日报|晚报|都市报|早报|电视台|广播电台|融媒体?(?:中心)?|客户端|公众号|党建网|文明网|发布)|人民网|新华[社网]|央视(?:网|新闻)?|中央广播电视总台|学习强国(?:平台)?|求是(?:网|杂志)?|中国[\\p{Script=Han}]{0,8}[报网台])",
        },
      },
      {
        key: "level",
        label: "媒体级别",
        type: "level",
        unit: "篇",
        line: { from: "outlet" },
      },
      {
        key: "front_page",
        label: "头版头条",
        type: "flag",
        factor: "front_page",
        headings: ["头版", "头条"],
        line: { pattern: "头版(?:头条)?|头条|一版" },
      },
      {
        key: "joint",
        label: "联合署名",
        type: "flag",
        factor: "joint",
        line: { pattern: "联合(?:署名|刊发|采写)?|共同署名|联名" },
      },
    ],
    article: true,
    oneMore: { action: "再上稿", measure: "篇", noun: "" },
    schemeTerms: [{ pattern: "上稿|媒体|新闻稿|外宣|刊播|刊发|发稿|新闻宣传", rank: 100 }],
    startsIndicator: "tiered",
    examples: ["省日报 头版 《山乡书屋亮了灯》"],
  },
  {
    code: "info_brief",
    label: "信息报送",
    line: {
      pattern: "信息(?:采用|报送|上报|刊用|被采|专报)|(?:舆情|政务|宣传|工作)信息|专报|简报",
      rank: 50,
    },
    attributes: [
      {
        key: "adopted",
        label: "已采用",
        type: "flag",
        headings: ["采用", "是否采用"],
        line: { pattern: "(?:未被?)?(?:采用|采纳|刊用|录用)", negatedBy: "未" },
      },
      {
        key: "adopted_by",
        label: "采用级别",
        type: "level",
        unit: "条",
        // The outlet is read by articles alone; a level beside a brief that was not adopted is ignored.
        line: { onlyIf: "adopted" },
      },
    ],
    oneMore: { action: "再报送", measure: "条", noun: "信息" },
    schemeTerms: [
      {
        pattern: "信息[^，；。]{0,6}(?:采用|录用)|(?:采用|录用)[^，；。]{0,4}信息",
        rank: 80,
        where: { adopted: true },
      },
      { pattern: "信息[^，；。]{0,4}(?:报送|上报)|报送[^，；。]{0,6}信息", rank: 90 },
    ],
    examples: ["信息报送 秋收里的理论课", "信息采用 市级 《秋收里的理论课》"],
  },
] as const satisfies readonly ActivityKindDefinition[];
