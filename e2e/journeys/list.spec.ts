import { readFileSync } from "node:fs";
import { expect, type Page } from "@playwright/test";
import { dialogOf, uniqueMarker } from "../fixtures/fields.ts";
import { draft, issued } from "../fixtures/findings.ts";
import { visit } from "../fixtures/pages.ts";
import { unitNameOf } from "../fixtures/people.ts";
import { test } from "../fixtures/test.ts";
import { textOf } from "../fixtures/workbook.ts";

/** How many findings the list holds, all its pages together. */
async function listed(page: Page): Promise<number> {
  const shown = await page.getByRole("rowheader").count();
  const pager = page.getByText(/^本页\d+件，共\d+件$/);
  if ((await pager.count()) === 0) return shown;
  return Number(/共(\d+)件/.exec((await pager.textContent()) ?? "")?.[1]);
}

test("the list is filtered, counted, sorted and paged, and the address keeps all of it", async ({
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
    const shownCount = Number((await link.textContent()) ?? "");
    await link.click();
    await page.waitForURL("**/findings?**");
    await expect(page.getByRole("list", { name: "已选条件" })).toContainText(unit);
    expect(await listed(page), `${unit} ${figure}`).toBe(shownCount);
  }
});

test("several drafts are issued at once; each that could not be is listed with its reason", async ({
  browse,
  api,
}) => {
  const marker = uniqueMarker();
  const office = api("office");
  const facts = [`学习计划没有印发（${marker}）`, `学习记录缺两次（${marker}）`];
  const ready = [];
  for (const fact of facts) ready.push(await draft(office, unitNameOf("otherLead"), { fact }));
  const bare = await draft(office, unitNameOf("otherLead"), {
    fact: `学习台账不全（${marker}）`,
    criteria: [],
  });
  const page = await browse("office");
  await visit(page, `/findings?q=${encodeURIComponent(marker)}`);
  await page.getByRole("checkbox", { name: "选择本页全部问题" }).check();
  await page.getByRole("button", { name: "批量交办" }).click();
  const meant = dialogOf(page, "批量交办：3件");
  await meant.getByRole("button", { name: "批量交办" }).click();
  const result = dialogOf(page, "批量交办结果");
  await expect(result).toContainText("1件没有办成，仍在选择中");
  await expect(result).toContainText("已交办2件");
  const [refusal] = await result.getByRole("row").filter({ hasText: bare.number }).all();
  await expect(refusal ?? result).toContainText("销号标准");
  for (const { number } of ready) await expect(result.getByText(number)).toHaveCount(0);
  await result.getByRole("button", { name: "知道了" }).click();
  await expect(page.getByText("已选1件")).toBeVisible();
  await expect(page.getByRole("row").filter({ hasText: "已交办" })).toHaveCount(2);
  await expect(page.getByRole("row").filter({ hasText: bare.number })).toContainText("草拟");
});

test("the list is saved as a ledger, and the ledger finds every row already there", async ({
  browse,
  api,
}) => {
  const marker = uniqueMarker();
  const facts = [`宣传栏没有更换（${marker}）`, `广播没有按时播出（${marker}）`];
  for (const fact of facts) {
    await issued(api("office"), unitNameOf("otherLead"), {
      fact,
      placeText: `广场${uniqueMarker()}`,
    });
  }
  const page = await browse("office");
  await visit(page, `/findings?q=${encodeURIComponent(marker)}`);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "导出Excel" }).click(),
  ]);
  const buffer = readFileSync(await download.path());
  const saved = textOf(buffer);
  for (const text of [...facts, unitNameOf("otherLead")]) expect(saved).toContain(text);

  await visit(page, "/imports/ledger");
  const mimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  const name = download.suggestedFilename();
  await page.getByLabel("台账文件").setInputFiles({ name, mimeType, buffer });
  await expect(page.getByRole("status").filter({ hasText: "新增" })).toContainText(
    "新增0行，重复0行，已在库2行，有误0行",
  );
  await page.getByRole("button", { name: "下一步：预览2行" }).click();
  for (const fact of facts) {
    await expect(page.getByRole("row").filter({ hasText: fact })).toContainText("已在库");
  }
  await expect(page.getByText("表中各行都已在库，不需要导入")).toBeVisible();
  await expect(page.getByRole("button", { name: /^导入0行/ })).toBeDisabled();
});
