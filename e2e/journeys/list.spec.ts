import { readFileSync } from "node:fs";
import { expect, type Page } from "@playwright/test";
import { ownWord } from "../fixtures/fields.ts";
import { draft } from "../fixtures/findings.ts";
import { visit } from "../fixtures/pages.ts";
import { unitNameOf } from "../fixtures/people.ts";
import { test } from "../fixtures/test.ts";
import { wordsOf } from "../fixtures/workbook.ts";

/** How many findings the list holds, all its pages together. */
async function listed(page: Page): Promise<number> {
  const shown = await page.getByRole("rowheader").count();
  const pager = page.getByText(/^本页\d+件，共\d+件$/);
  if ((await pager.count()) === 0) return shown;
  return Number(/共(\d+)件/.exec((await pager.textContent()) ?? "")?.[1]);
}

test("the list is narrowed, counted, sorted and turned, and the address keeps it all", async ({
  browse,
}) => {
  const page = await browse("leader");
  await visit(page, "/findings");
  await page.getByRole("button", { name: /^等级/ }).click();
  const serious = page.getByRole("checkbox", { name: /^较重/ });
  const count = Number(
    /(\d+)$/.exec(((await serious.locator("..").textContent()) ?? "").trim())?.[1],
  );
  await serious.check();
  await page.keyboard.press("Escape");
  await expect(page).toHaveURL(/severity=serious/);
  await expect(page.getByRole("list", { name: "已选条件" })).toContainText("较重");
  await expect(page.locator("[aria-busy=true]")).toHaveCount(0);
  expect(await listed(page)).toBe(count);

  await page.getByRole("button", { name: /^去掉条件 .*较重/ }).click();
  await expect(page).not.toHaveURL(/severity/);

  await page.getByRole("columnheader", { name: "编号" }).getByRole("button").click();
  await expect(page).toHaveURL(/sort=number/);
  await page.getByRole("button", { name: "下一页" }).click();
  await expect(page).toHaveURL(/after=/);
  await expect(page.locator("[aria-busy=true]")).toHaveCount(0);
  const numbers = await page.getByRole("rowheader").allTextContents();
  await visit(page, page.url());
  expect(await page.getByRole("rowheader").allTextContents()).toEqual(numbers);
});

const shownOn = {
  在办: "/overview",
  逾期: "/overview",
  临期: "/units",
  待销号: "/units",
} as const;

test("every figure of a unit on the overview counts the rows behind it", async ({ browse }) => {
  const page = await browse("leader");
  await visit(page, "/overview");
  // Units that other journeys work on would move meanwhile.
  const busy = new Set([unitNameOf("lead"), unitNameOf("otherLead"), unitNameOf("loopLead")]);
  const units = await page.getByRole("rowheader").allTextContents();
  const unit = units.find((name) => !busy.has(name)) ?? "";
  for (const [figure, path] of Object.entries(shownOn)) {
    await visit(page, path);
    const link = page.getByRole("link", { name: new RegExp(`^${unit} ${figure} \\d+$`) });
    const said = Number((await link.textContent()) ?? "");
    await link.click();
    await page.waitForURL("**/findings?**");
    await expect(page.getByRole("list", { name: "已选条件" })).toContainText(unit);
    expect(await listed(page), `${unit} ${figure}`).toBe(said);
  }
});

test("several drafts are issued at once, and the list is saved as Excel", async ({
  browse,
  api,
}) => {
  const word = ownWord();
  const facts = [`学习计划没有印发（${word}）`, `学习记录缺两次（${word}）`];
  for (const fact of facts) await draft(api("office"), unitNameOf("otherLead"), { fact });
  const page = await browse("office");
  await visit(page, `/findings?q=${encodeURIComponent(word)}`);
  await page.getByRole("checkbox", { name: "选择本页全部草拟问题" }).check();
  await page.getByRole("button", { name: "批量交办" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "交办2件" }).click();
  await expect(page.getByText("已交办2件")).toBeVisible();
  await expect(page.getByRole("row").filter({ hasText: "已交办" })).toHaveCount(2);

  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "导出Excel" }).click(),
  ]);
  const saved = wordsOf(readFileSync(await download.path()));
  for (const words of [...facts, unitNameOf("otherLead")]) expect(saved).toContain(words);
});
