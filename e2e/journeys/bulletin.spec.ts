import { join } from "node:path";
import { expect } from "@playwright/test";
import { repositoryRoot } from "../app.ts";
import { choose, uniqueMarker } from "../fixtures/fields.ts";
import { visit } from "../fixtures/pages.ts";
import { unitNameOf } from "../fixtures/people.ts";
import { test } from "../fixtures/test.ts";

const document = join(repositoryRoot, "packages/domain/src/bulletin/documents/county-bulletin.txt");

function bulletin(marker: string): string {
  return [
    `关于第三季度意识形态工作督查情况的通报（${marker}）`,
    "一、基本情况",
    "督查组走访了各乡镇，多数单位能够按时开展学习，台账比较齐全。",
    "二、存在的主要问题",
    "（一）责任落实不到位",
    `${unitNameOf("lead")}上半年没有专题研究意识形态工作（${marker}）。`,
    `${unitNameOf("otherLead")}分析研判报告只有1份，缺少1份（${marker}）。`,
    "（二）阵地管理不规范",
    `xx镇文化站全年只开展活动3次，没有借阅登记（${marker}）。`,
    "三、下一步工作要求",
    "各单位要认真整改，不得出现登记缺失、制度不健全等问题。",
  ].join("\n");
}

test("a pasted bulletin becomes proposals beside its text, and only what is adopted becomes a draft", async ({
  browse,
}) => {
  const marker = uniqueMarker();
  const page = await browse("office");
  await visit(page, "/imports/bulletin");
  await page.getByLabel("通报全文").fill(bulletin(marker));
  await page.getByRole("button", { name: "读入" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("读出2类3条问题");

  const source = page.getByRole("region", { name: "通报原文" });
  await expect(source.getByRole("link")).toHaveCount(3);
  for (const part of [/基本情况/, /下一步工作要求/]) {
    await expect(source.getByRole("link", { name: part })).toHaveCount(0);
  }
  await expect(source.getByRole("link", { name: /专题研究/ })).toHaveAttribute(
    "aria-current",
    "true",
  );

  const proposal = (text: string) =>
    page.getByRole("listitem").filter({ has: page.getByRole("heading", { name: text }) });
  const first = proposal("专题研究");
  await expect(first.getByRole("combobox", { name: "责任单位" })).toHaveValue(unitNameOf("lead"));
  const fact = `上半年没有召开专题研究会议（${marker}）`;
  await first.getByLabel("问题事实").fill(fact);
  await first.getByRole("button", { name: "采用", exact: true }).click();
  await expect(first.getByText("已采用")).toBeVisible();

  const second = proposal("分析研判报告");
  await second.getByRole("button", { name: "不采用", exact: true }).click();
  await expect(second.getByText("不采用").first()).toBeVisible();

  const third = proposal("全年只开展活动3次");
  await expect(third.getByText("原文写作“xx镇”")).toBeVisible();
  await choose(page, "责任单位", unitNameOf("otherLead"));
  await third.getByRole("button", { name: "采用", exact: true }).click();

  await page.getByRole("combobox", { name: /^归入督查轮次/ }).click();
  await page.getByRole("option").first().click();
  await page.getByRole("button", { name: "采用2条，生成草稿" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("已采用2条");
  await visit(page, `/findings?q=${encodeURIComponent(marker)}`);
  await expect(page.getByRole("rowheader")).toHaveCount(2);
  await expect(page.getByRole("table").getByText(fact)).toBeVisible();
});

test("a whole bulletin is read: proposals from its part on problems alone", async ({ browse }) => {
  const page = await browse("office");
  await visit(page, "/imports/bulletin");
  await page.getByLabel("或上传文件").setInputFiles(document);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("读出5类");
  const source = page.getByRole("region", { name: "通报原文" });
  const marked = source.getByRole("link");
  expect(await marked.count()).toBeGreaterThan(20);

  // The parts stand in order, so the marks must all lie between the headings of parts two and three.
  const text = (await source.textContent()) ?? "";
  const [from, to] = [text.search(/二、/), text.search(/三、/)];
  for (const sentence of await marked.allTextContents()) {
    const at = text.indexOf(sentence, from);
    expect(at).toBeGreaterThan(from);
    expect(at + sentence.length).toBeLessThanOrEqual(to);
  }
});
