import { expect, type Page } from "@playwright/test";
import { rectifying } from "../fixtures/findings.ts";
import { plannedVisit } from "../fixtures/inspections.ts";
import { visit } from "../fixtures/pages.ts";
import { unitNameOf } from "../fixtures/people.ts";
import { test } from "../fixtures/test.ts";

/** The printed pages of a page, laid out by its own styles: width × height in points each. */
async function pageSizes(page: Page): Promise<readonly string[]> {
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("navigation", { name: "主导航" })).toBeHidden();
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  const boxes = pdf.matchAll(/\/MediaBox \[0 0 (\d+)[\d.]* (\d+)[\d.]*\]/g);
  return [...boxes].map(([, width, height]) => `${width}×${height}`);
}

test("the visit brief of a busy township prints on one A4 page, without buttons", async ({
  browse,
  api,
}) => {
  const id = await plannedVisit(api("office"), unitNameOf("clerk"));
  const page = await browse("inspector");
  await visit(page, `/visits/${id}/brief`);
  await expect(page.getByRole("heading", { name: "在办问题" })).toBeVisible();
  expect(await pageSizes(page)).toEqual(["594×841"]);
  await expect(page.getByRole("button", { name: "打印" })).toBeHidden();
});

test("a unit's ledger prints on A4 landscape: problem, responsibility, measures, time", async ({
  browse,
  api,
}) => {
  const unit = unitNameOf("clerk");
  const { id, number } = await rectifying(api("office"), api("clerk"), unit);
  const page = await browse("clerk");
  await visit(page, "/rectification");
  const ledger = page.getByRole("region", { name: "整改台账" });
  await expect(ledger).toBeHidden();
  for (const size of await pageSizes(page)) expect(size).toBe("841×594");
  await expect(ledger.getByRole("heading")).toHaveText(`${unit}督查问题整改台账`);
  const row = ledger.getByRole("row").filter({ hasText: number });
  for (const text of ["文化站阅览室没有借阅登记", "沈明溪", "许长青", "补建登记簿"]) {
    await expect(row).toContainText(text);
  }

  await page.emulateMedia({ media: "screen" });
  await visit(page, `/findings/${id}`);
  expect(await pageSizes(page)).toEqual(["594×841"]);
  await expect(page.getByRole("region", { name: "督查问题整改单" })).toContainText(number);
});
