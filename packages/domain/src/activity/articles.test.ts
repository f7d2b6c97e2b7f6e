import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { articleKeys } from "./articles.ts";

const title = "山乡书屋亮了灯：一个村的阅读故事";

describe("articleKeys", () => {
  it.each([
    ["https://www.news.example.cn/a/Story.html", "http://m.news.example.cn/a/story.html/"],
    ["https://news.example.cn/a/1?id=7&from=timeline", "https://NEWS.example.cn/a/1?id=7"],
    ["https://news.example.cn/a/?utm_source=x&b=2&a=1#top", "https://news.example.cn/a?a=1&b=2"],
    ["https://news.example.cn/a/index.html", "https://news.example.cn/a/"],
  ])("recognises %s and %s as one article", (one, other) => {
    expect(articleKeys({ link: one, title: "" })).toEqual(articleKeys({ link: other, title: "" }));
    expect(articleKeys({ link: one, title: "" })).toHaveLength(1);
  });

  it("gives different articles of one site different keys", () => {
    const keys = ["https://a.cn/x?id=1", "https://a.cn/x?id=2", "https://a.cn/y"].flatMap((link) =>
      articleKeys({ link, title: "" }),
    );
    expect(new Set(keys).size).toBe(3);
  });

  it("recognises a title whatever its width, case and punctuation", () => {
    const plain = articleKeys({ link: "", title });
    expect(articleKeys({ link: "", title: "《山乡书屋 亮了灯》——一个村的阅读故事" })).toEqual(
      plain,
    );
    expect(articleKeys({ link: "", title: "ＡＢＣ书屋里的读书声真响亮" })).toEqual(
      articleKeys({ link: "", title: "abc书屋里的读书声，真响亮！" }),
    );
  });

  it("gives no key for a short title, a front page or no address", () => {
    expect(articleKeys({ link: "", title: "工作简讯" })).toEqual([]);
    expect(articleKeys({ link: "https://www.example.cn/", title: "" })).toEqual([]);
    expect(articleKeys({ link: "not an address", title: "" })).toEqual([]);
  });

  it("never throws, and its keys fit their column", () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true }), fc.string(), (link, text) => {
        for (const key of articleKeys({ link, title: text })) {
          expect(key.length).toBeLessThanOrEqual(300);
          expect(key).toMatch(/^[at]:./);
        }
        expect(articleKeys({ link, title: text })).toEqual(articleKeys({ link, title: text }));
      }),
    );
    fc.assert(fc.property(fc.string(), (link) => void articleKeys({ link, title: link })));
  });
});
