import { expect, type Page } from "@playwright/test";
import { textField } from "../api-client.ts";
import { choose } from "../fixtures/fields.ts";
import { unitOf } from "../fixtures/findings.ts";
import { overflow, visit } from "../fixtures/pages.ts";
import { unitNameOf } from "../fixtures/people.ts";
import { test } from "../fixtures/test.ts";

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

/** From the matrix to a unit's sentence, and from there to a record it rests on. */
async function drill(page: Page, unit: string): Promise<void> {
  await visit(page, "/indicators");
  // In the table: below it the unit stands once more for each submission it has not handed in.
  await page.getByRole("rowheader").getByRole("link", { name: unit, exact: true }).click();
  await page.waitForURL("**/indicators/units/**");
  await expect(page.getByRole("heading", { level: 1 })).toContainText(unit);
  expect(await overflow(page)).toBe(0);
  const study = page.locator("#B1");
  await expect(study).toContainText(/序时|应达|\d+ ?\/ ?\d+/);
  await study.getByText("看依据").click();
  await study.getByRole("link").nth(1).click();
  await page.waitForURL("**/activities/**");
  await expect(page.getByText("党委理论学习中心组集中学习").first()).toBeVisible();
}

test("a leader goes from the matrix to a unit, its sentence and the record behind it", async ({
  browse,
}) => {
  const page = await browse("leader");
  await visit(page, "/indicators");
  await expect(page.getByRole("rowheader")).toHaveCount(15);
  const byAttention = await page.getByRole("rowheader").allTextContents();
  await choose(page, "排列", "按名称");
  await expect(page).toHaveURL(/sort=name/);
  const byName = await page.getByRole("rowheader").allTextContents();
  expect(byName).not.toEqual(byAttention);
  expect(byName.toSorted()).toEqual(byAttention.toSorted());

  await choose(page, "进度", "落后");
  await expect(page).toHaveURL(/pace=behind/);
  await page.getByRole("button", { name: "清除条件" }).click();
  await page.getByRole("button", { name: "展开全部指标" }).click();
  await page.getByRole("link", { name: /B2$/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("B2 中心组扩大学习");
  await expect(page.getByRole("columnheader", { name: "去年同期" })).toBeVisible();
  await expect(page.getByRole("rowheader")).toHaveCount(15);
  await drill(page, unitNameOf("listClerk"));
});

test("a leader with a phone goes from the matrix to a unit and its sentence", async ({
  browse,
  api,
}) => {
  const page = await browse("leader", phone);
  await drill(page, unitNameOf("listClerk"));
  const unitId = textField(await unitOf(api("leader"), unitNameOf("listClerk")), "id");
  for (const path of ["/overview", "/indicators", "/indicators/C1", `/units/${unitId}`]) {
    await visit(page, path);
    expect(await overflow(page), path).toBe(0);
  }
});

test("a unit sees its own indicators and what would raise its score, and no other unit's", async ({
  browse,
  api,
}) => {
  const own = unitNameOf("listClerk");
  const page = await browse("listClerk");
  await visit(page, "/indicators");
  await expect(page.getByRole("heading", { level: 1 })).toContainText(own);
  await expect(page.getByText(unitNameOf("otherClerk"))).toHaveCount(0);
  const other = textField(await unitOf(api("office"), unitNameOf("otherClerk")), "id");
  const response = await page.goto(`/indicators/units/${other}`);
  expect(response?.status()).toBe(404);
});
