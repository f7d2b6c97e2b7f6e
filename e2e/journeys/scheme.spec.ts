import { expect, type Page } from "@playwright/test";
import { field, textField } from "../api-client.ts";
import { dayIn } from "../fixtures/fields.ts";
import { listOf } from "../fixtures/findings.ts";
import { visit } from "../fixtures/pages.ts";
import { test } from "../fixtures/test.ts";

// Last year's scheme, so that nobody's score of this year moves under another journey.
const year = Number(dayIn(0).slice(0, 4)) - 1;

async function confirm(page: Page, action: string): Promise<void> {
  await page.getByRole("button", { name: action }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: action }).click();
  await expect(page.getByRole("alertdialog")).toBeHidden();
}

test("a scheme in force is changed only by a revision whose before and after a leader approves", async ({
  browse,
  api,
}) => {
  const all = listOf(field(await api("office").query("scheme.list"), "schemes"));
  const found = all.find(
    (one) => field(one, "year") === year && textField(one, "state") === "in_force",
  );
  const oldPath = `/schemes/${textField(found, "id")}`;

  const office = await browse("office");
  await visit(office, oldPath);
  await office.getByRole("button", { name: "修订" }).click();
  await expect(office.getByLabel("方案名称")).toBeVisible();
  const path = new URL(office.url()).pathname;
  expect(path).not.toBe(oldPath);

  const study = office.getByLabel("党委理论学习中心组集中学习的分值");
  await study.fill("7");
  const wrong = office.getByRole("region", { name: "待改" });
  await expect(wrong).toContainText("须改正");
  await expect(wrong).toContainText("99");
  await expect(office.getByRole("button", { name: "提请批准" })).toBeDisabled();
  await office.getByLabel("信息报送的分值").fill("5");
  await expect(wrong.getByText("须改正")).toHaveCount(0);
  await expect(office.getByText("已保存", { exact: true })).toBeVisible();

  await office.getByRole("button", { name: "信息报送", exact: true }).click();
  await expect(office.getByRole("dialog")).toContainText("/ 5");
  await office.getByRole("dialog").getByRole("button", { name: "完成" }).click();

  await office.getByRole("tab", { name: "前后对照" }).click();
  const changes = office.getByRole("table", { name: "各单位得分前后对照" });
  await expect(changes.getByRole("rowheader").first()).toBeVisible();
  await expect(changes).toContainText(/B1 [\d.]+→[\d.]+/);
  await confirm(office, "提请批准");

  const leader = await browse("leader");
  await visit(leader, "/tasks");
  await leader.locator(`a[href="${path}"]`).click();
  await leader.getByRole("tab", { name: "前后对照" }).click();
  await expect(leader.getByRole("table", { name: "各单位得分前后对照" })).toContainText("B1");
  await confirm(leader, "批准施行");
  await expect(leader.getByText("施行中").first()).toBeVisible();
  await expect(leader.getByRole("row", { name: /^B1 .* 7 / })).toBeVisible();

  await visit(leader, oldPath);
  await expect(leader.getByText("已被替代").first()).toBeVisible();
  await expect(leader.getByRole("row", { name: /^B1 .* 8 / })).toBeVisible();
  await visit(office, oldPath);
  await expect(office.getByRole("button", { name: "修订" })).toHaveCount(0);
});
