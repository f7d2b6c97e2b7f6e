import { expect, type Page } from "@playwright/test";
import { textField } from "../api-client.ts";
import { dayIn, dialogOf } from "../fixtures/fields.ts";
import { rectifying, unitOf } from "../fixtures/findings.ts";
import { visit } from "../fixtures/pages.ts";
import { unitNameOf } from "../fixtures/people.ts";
import { test } from "../fixtures/test.ts";

/** Ticks the finding's only measure on the unit's own page. */
async function tick(page: Page, number: string): Promise<void> {
  await visit(page, "/rectification");
  const item = page.getByRole("listitem").filter({ has: page.getByRole("link", { name: number }) });
  await item.getByRole("checkbox", { name: /补建登记簿/ }).click();
  await item.getByLabel("做了什么").fill("登记簿已补建，值守表已上墙");
  await item.getByRole("button", { name: "完成这条措施" }).click();
  await expect(item.getByText("完成1条，共1条")).toBeVisible();
}

async function startVerification(page: Page, id: string): Promise<void> {
  await visit(page, `/verifications/${id}`);
  await page.getByRole("button", { name: "受理核查" }).click();
  const form = dialogOf(page, "受理核查");
  await form.getByRole("radio", { name: /^资料核查/ }).check();
  await form.getByRole("button", { name: "受理核查" }).click();
  await expect(form).toBeHidden();
}

/** The verdict on the one criterion, given beside the claim. */
const verdict = (page: Page, text: string) =>
  page.getByRole("group", { name: /^标准1/ }).getByRole("radio", { name: text, exact: true });

test("a measure ticked on a phone is judged beside its claim, returned, and closed", async ({
  browse,
  api,
}) => {
  test.setTimeout(240_000);
  const unit = unitNameOf("rectifyClerk");
  const { id, number } = await rectifying(api("office"), api("rectifyClerk"), unit);
  const clerk = await browse("rectifyClerk", { viewport: { width: 390, height: 844 } });
  await tick(clerk, number);

  const lead = await browse("rectifyLead");
  const requestClosure = async (result: string) => {
    await visit(lead, `/findings/${id}?do=request_closure`);
    const form = dialogOf(lead, "申请销号");
    await form.getByLabel("第1条").fill(result);
    const evidence = { name: "登记簿.jpg", mimeType: "image/jpeg" };
    const buffer = await lead.screenshot({ type: "jpeg" });
    await form.getByLabel("佐证材料").setInputFiles([{ ...evidence, buffer }]);
    await expect(form.getByLabel("已上传的材料")).toContainText("登记簿.jpg");
    await form.getByRole("button", { name: "申请销号" }).click();
    await expect(form).toBeHidden();
  };
  await requestClosure("登记簿已补建，补登完毕");

  const inspector = await browse("inspector");
  await visit(inspector, "/verifications");
  await expect(
    inspector.getByRole("region", { name: "待受理" }).getByRole("link", { name: `受理 ${number}` }),
  ).toBeVisible();
  await startVerification(inspector, id);
  const claim = inspector.getByRole("region", { name: "乡镇申报" });
  await expect(claim.getByText("登记簿已补建，补登完毕")).toBeVisible();
  await expect(inspector.getByRole("img", { name: "登记簿.jpg", exact: true })).toBeVisible();
  await verdict(inspector, "未达标").check();
  await inspector.getByRole("button", { name: "退回整改" }).click();
  // Without a reason nothing goes out.
  const reason = inspector.getByLabel("未达标的理由");
  await expect(reason).toHaveAttribute("aria-invalid", "true");
  await reason.fill("登记簿缺10月份");
  await inspector.getByRole("button", { name: "退回整改" }).click();
  await inspector.waitForURL((url) => !url.pathname.endsWith(id));

  await requestClosure("10月份已补登");
  await startVerification(inspector, id);
  await expect(inspector.getByRole("region", { name: "以往核查" })).toContainText("缺10月份");
  await verdict(inspector, "达标").check();
  await inspector.getByRole("button", { name: "销号", exact: true }).click();
  await inspector.waitForURL((url) => !url.pathname.endsWith(id));

  const unitId = textField(await unitOf(api("office"), unit), "id");
  await visit(inspector, `/findings/board?unitId=${unitId}`);
  const closed = inspector.getByRole("region", { name: /^已销号/ });
  await expect(closed.getByText(number)).toBeVisible();
});

test("the board's counts are the list's, and a card is moved by its action", async ({
  browse,
  api,
}) => {
  const { number } = await rectifying(
    api("office"),
    api("rectifyClerk"),
    unitNameOf("rectifyClerk"),
  );
  const lead = await browse("rectifyLead");
  await visit(lead, "/findings/board");
  const column = lead.getByRole("region", { name: /^整改中/ });
  const count = column.getByRole("heading").getByRole("link");
  const shownCount = Number.parseInt((await count.textContent()) ?? "", 10);
  await column.getByRole("link", { name: `申请销号 ${number}` }).click();
  await expect(dialogOf(lead, "申请销号")).toBeVisible();
  await visit(lead, "/findings/board");
  await count.click();
  await lead.waitForURL("**/findings?**");
  await expect(lead.getByRole("rowheader")).toHaveCount(shownCount);
});

test("a unit prints its ledger on one A4 landscape page", async ({ browse, api }) => {
  const unit = unitNameOf("rectifyClerk");
  const { number } = await rectifying(api("office"), api("rectifyClerk"), unit);
  const clerk = await browse("rectifyClerk");
  await visit(clerk, "/rectification");
  await clerk.emulateMedia({ media: "print" });
  const printout = clerk.getByRole("region", { name: "整改台账" });
  await expect(printout.getByRole("heading")).toHaveText(`${unit}督查问题整改台账`);
  await expect(printout.getByRole("row").filter({ hasText: number })).toContainText("补建登记簿");
  await expect(printout).toContainText(`填报单位：${unit}`);
  const year = dayIn(0).slice(0, 4);
  await expect(printout).toContainText(`截至${year}年`);
  const pdf = (await clerk.pdf({ preferCSSPageSize: true })).toString("latin1");
  expect(pdf).toMatch(/\/MediaBox\s*\[0 0 841\.\d+ 594\.\d+\]/);
});
