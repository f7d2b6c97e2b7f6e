import { expect } from "@playwright/test";
import { uniqueMarker } from "../fixtures/fields.ts";
import { draft } from "../fixtures/findings.ts";
import { visit } from "../fixtures/pages.ts";
import { unitNameOf } from "../fixtures/people.ts";
import { test } from "../fixtures/test.ts";

test("the second to save sees the first one's change beside their own input and loses nothing", async ({
  browse,
  api,
}) => {
  const { id } = await draft(api("office"), unitNameOf("lead"));
  const first = await browse("inspector");
  const second = await browse("office");
  await visit(first, `/findings/${id}/edit`);
  await visit(second, `/findings/${id}/edit`);

  const theirs = `阅览室登记缺三个月（${uniqueMarker()}）`;
  const ours = `阅览室登记缺五个月（${uniqueMarker()}）`;
  await first.getByLabel("问题事实").fill(theirs);
  await first.getByRole("button", { name: "保存草稿" }).click();
  await expect(first.getByText(theirs)).toBeVisible();

  await second.getByLabel("问题事实").fill(ours);
  await second.getByLabel("点位说明").fill("综合文化站二楼");
  await second.getByRole("button", { name: "保存草稿" }).click();
  const comparisonPanel = second.getByRole("region", { name: "他人已先保存" });
  await expect(comparisonPanel.getByRole("row", { name: /^问题事实/ })).toContainText(ours);
  await expect(comparisonPanel.getByRole("row", { name: /^问题事实/ })).toContainText(theirs);
  await expect(comparisonPanel.getByRole("row", { name: /^点位说明/ })).toContainText(
    "综合文化站二楼",
  );
  await expect(second.getByLabel("问题事实")).toHaveValue(ours);

  // Nothing of the first one's is lost either: the second takes both into account and saves.
  await second.getByLabel("问题事实").fill(`${ours}；${theirs}`);
  await comparisonPanel.getByRole("button", { name: "用我的再试" }).click();
  await second.waitForURL(`**/findings/${id}`);
  await expect(second.getByText(`${ours}；${theirs}`)).toBeVisible();
  await first.reload();
  await expect(first.getByText(`${ours}；${theirs}`)).toBeVisible();
  await expect(first.getByText("综合文化站二楼")).toBeVisible();
});

test("of two who issue the same draft one succeeds and the other sees the change", async ({
  browse,
  api,
}) => {
  const { id } = await draft(api("office"), unitNameOf("lead"));
  const first = await browse("office");
  const second = await browse("secondOffice");
  await visit(first, `/findings/${id}?do=issue`);
  await visit(second, `/findings/${id}?do=issue`);
  const issueButton = { name: "交办", exact: true };
  await first.getByRole("dialog").getByRole("button", issueButton).click();
  await expect(first.getByRole("heading", { level: 1 })).toContainText("已交办");
  await second.getByRole("dialog").getByRole("button", issueButton).click();
  const comparisonPanel = second.getByRole("region", { name: "他人已先保存" });
  await expect(comparisonPanel.getByRole("row", { name: /^办理状态/ })).toContainText("已交办");
  await comparisonPanel.getByRole("button", { name: "采用对方的" }).click();
  await expect(second.getByRole("heading", { level: 1 })).toContainText("已交办");
});
