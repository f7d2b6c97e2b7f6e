import { expect } from "@playwright/test";
import { choose, dayIn, dialogOf, runningPeriod } from "../fixtures/fields.ts";
import { visit } from "../fixtures/pages.ts";
import { unitNameOf } from "../fixtures/people.ts";
import { test } from "../fixtures/test.ts";
import { workbook } from "../fixtures/workbook.ts";

// The running month: nobody else's journey reports it.
const [year = "", month = ""] = dayIn(0).split("-");
const form = `/submissions/${runningPeriod("M")}`;

test("a department's list becomes figures without typing; a unit objects and the wrong one is corrected", async ({
  browse,
}) => {
  const unit = unitNameOf("listClerk");
  const office = await browse("office");
  await visit(office, "/imports/lists");
  await choose(office, "名单", "网上诉求回复情况");
  await choose(office, "报告期", `${year}年${Number(month)}月`);
  const list = workbook(
    [
      [`${Number(month)}月网上诉求办理情况`],
      ["乡镇", "收到诉求", "按期回复"],
      [unit, 22, 20],
      ["桂花坪镇", 9, 9],
    ],
    ["A1:C1"],
  );
  const mimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  const file = { name: "诉求办理.xlsx", mimeType, buffer: list };
  await office.getByLabel("名单文件").setInputFiles(file);
  await expect(office.getByText("可导入1行，有误1行")).toBeVisible();
  await expect(office.getByRole("row", { name: /^4 有误 桂花坪镇/ })).toContainText("A4");
  await office.getByRole("checkbox", { name: /^有误的1行不导入/ }).check();
  await office.getByRole("button", { name: "导入1行" }).click();
  await expect(office.getByText("已导入1行")).toBeVisible();

  const clerk = await browse("listClerk");
  await visit(clerk, form);
  const listed = clerk.getByRole("region", { name: "县直部门名单" });
  await expect(listed.getByRole("listitem").first()).toContainText("按期回复 20");
  await expect(clerk.getByLabel("收到诉求")).toHaveCount(0);
  await expect(clerk.getByRole("button", { name: /提出异议$/ })).toHaveCount(0);

  const lead = await browse("listLead");
  await visit(lead, form);
  await lead.getByRole("button", { name: /网上诉求按期回复率提出异议$/ }).click();
  const objection = dialogOf(lead, "提出异议");
  await objection.getByLabel("异议理由").fill("有2件于期限当日回复，转办系统次日才登记");
  await objection.getByRole("button", { name: "提出异议" }).click();
  await expect(lead.getByRole("link", { name: "异议待复核" })).toBeVisible();

  await visit(office, "/submissions?tab=objections");
  await office
    .getByRole("button", { name: new RegExp(`^复核${unit}`) })
    .first()
    .click();
  const decision = dialogOf(office, "复核异议");
  await decision.getByRole("radio", { name: /^予以采纳/ }).check();
  await decision.getByLabel("按期回复").fill("22");
  await decision.getByLabel("复核理由").fill("经核对，2件确为期限当日回复");
  await decision.getByRole("button", { name: "答复" }).click();
  await expect(office.getByText("已采纳异议")).toBeVisible();

  await clerk.reload();
  await expect(listed.getByRole("listitem").first()).toContainText("按期回复 22");
  await expect(listed).toContainText("经核对，2件确为期限当日回复");
});
