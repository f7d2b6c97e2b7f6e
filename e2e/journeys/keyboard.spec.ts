import { expect, type Locator, type Page } from "@playwright/test";
import { dayIn, dialogOf, runningPeriod } from "../fixtures/fields.ts";
import { issued } from "../fixtures/findings.ts";
import { tabTo, typeInto } from "../fixtures/keyboard.ts";
import { visit } from "../fixtures/pages.ts";
import { personOf, unitNameOf } from "../fixtures/people.ts";
import { test } from "../fixtures/test.ts";

/** Types a day into the browser's own date control; which part comes first is the browser's to say. */
async function typeDay(page: Page, target: Locator, day: string): Promise<void> {
  const [year, month, date] = day.split("-");
  for (const typed of [`${year}${month}${date}`, `${month}${date}${year}`]) {
    await page.keyboard.type(typed);
    if ((await target.inputValue()) === day) return;
    for (const _ of [year, month, date]) await page.keyboard.press("ArrowLeft");
  }
  throw new Error(`The date control did not take ${day}.`);
}

test("a clerk signs in, finds the task and acknowledges with the keyboard alone", async ({
  browse,
  api,
}) => {
  const { number } = await issued(api("office"), unitNameOf("otherClerk"));
  const { username, password } = personOf("otherClerk");
  const page = await browse(null);
  await visit(page, "/sign-in");
  await typeInto(page, page.getByLabel("用户名或手机号"), username);
  await typeInto(page, page.getByLabel("密码", { exact: true }), password);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("件");

  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: /跳到/ })).toBeFocused();
  await tabTo(page, page.getByRole("link", { name: number, exact: true }));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("已交办");
  await tabTo(page, page.getByRole("button", { name: "签收", exact: true }));
  await page.keyboard.press("Enter");

  const form = dialogOf(page, "签收");
  await expect(form.getByLabel("责任领导")).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(form).toBeHidden();
  await expect(page.getByRole("button", { name: "签收", exact: true })).toBeFocused();
  await page.keyboard.press("Enter");
  await typeInto(page, form.getByLabel("责任领导"), "党委副书记 贺清和");
  await typeInto(page, form.getByLabel("责任人"), "文化站站长 龚望舒");
  await typeInto(page, form.getByLabel("第1条措施"), "补建登记簿");
  await tabTo(page, form.getByLabel("完成日期"));
  await typeDay(page, form.getByLabel("完成日期"), dayIn(6));
  await tabTo(page, form.getByRole("button", { name: "签收" }));
  await page.keyboard.press("Enter");
  await expect(form).toBeHidden();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("整改中");
});

test("a submission is filled, handed in and recalled with the keyboard alone", async ({
  browse,
}) => {
  const page = await browse("listClerk");
  await visit(page, `/submissions/${runningPeriod("Q")}`);
  await tabTo(page, page.getByRole("button", { name: "农家书屋开放率：与上期相同" }));
  await page.keyboard.press("Enter");
  const open = page.getByRole("textbox", { name: "每周开放不少于5天的" });
  await expect(open).toHaveValue(/^[1-9]/);
  await tabTo(page, open);
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type(String(Number(await open.inputValue()) - 1));
  await tabTo(page, page.getByRole("button", { name: "提交签批" }));
  await page.keyboard.press("Enter");
  await expect(page.getByText("已提交，等分管领导签批")).toBeVisible();
  await tabTo(page, page.getByRole("button", { name: "撤回修改" }));
  await page.keyboard.press("Enter");
  await expect(page.getByText("已撤回，可以继续修改")).toBeVisible();
  await expect(page.getByRole("button", { name: "提交签批" })).toBeVisible();
});
