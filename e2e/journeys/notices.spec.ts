import { expect } from "@playwright/test";
import { issued } from "../fixtures/findings.ts";
import { visit } from "../fixtures/pages.ts";
import { unitNameOf } from "../fixtures/people.ts";
import { test } from "../fixtures/test.ts";

test("an issued finding shows at the unit's bell and in its notices, and is read there", async ({
  browse,
  api,
}) => {
  const clerk = await browse("secondInspectionClerk");
  const bell = clerk.getByRole("banner").getByRole("link", { name: /^通知/ });
  await visit(clerk, "/notices");
  await visit(clerk, "/tasks");
  await expect(bell).toHaveAccessibleName("通知");

  const { id, number } = await issued(api("office"), unitNameOf("secondInspectionClerk"));
  await visit(clerk, "/tasks");
  await expect(bell).toHaveAccessibleName("通知，1条未读");
  await bell.click();
  await expect(clerk.getByRole("heading", { level: 1 })).toContainText("有1条未读通知");
  const sent = clerk.getByRole("listitem").filter({ hasText: number });
  await expect(sent).toContainText("交办，");
  await expect(sent).toContainText("未读");
  await sent.getByRole("link").click();
  await clerk.waitForURL(`**/findings/${id}`);
  await expect(bell).toHaveAccessibleName("通知");
  await visit(clerk, "/notices");
  await expect(clerk.getByRole("heading", { level: 1 })).toContainText("没有未读通知");
  await expect(sent).not.toContainText("未读");

  const other = await browse("inspectionClerk");
  await visit(other, "/notices");
  await expect(other.getByText(number)).toHaveCount(0);
});
