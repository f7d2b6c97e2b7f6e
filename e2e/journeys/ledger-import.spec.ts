import { readFileSync } from "node:fs";
import { expect, type Page } from "@playwright/test";
import { choose, dayIn, uniqueMarker } from "../fixtures/fields.ts";
import { visit } from "../fixtures/pages.ts";
import { unitNameOf } from "../fixtures/people.ts";
import { test } from "../fixtures/test.ts";
import { gb18030, textOf, workbook } from "../fixtures/workbook.ts";

const types = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv",
};

async function upload(page: Page, name: string, buffer: Buffer): Promise<void> {
  await visit(page, "/imports/ledger");
  const mimeType = name.endsWith(".csv") ? types.csv : types.xlsx;
  await page.getByLabel("台账文件").setInputFiles({ name, mimeType, buffer });
  await expect(page.getByRole("table", { name: "列对应" })).toBeVisible();
}

async function intoFirstInspection(page: Page): Promise<void> {
  await page.getByRole("combobox", { name: /^归入督查轮次/ }).click();
  await page.getByRole("option").first().click();
}

test("a ledger with titles, merged cells, a wrong date and a repetition becomes drafts", async ({
  browse,
}) => {
  const marker = uniqueMarker();
  const [one, two] = [unitNameOf("lead"), unitNameOf("otherLead")];
  const dotted = dayIn(20).replaceAll("-", ".");
  const ledger = workbook(
    [
      [`督查发现问题整改台账（${marker}）`],
      ["填报单位：县委宣传部督查办"],
      ["序号", "乡镇", "存在问题", "问题类别", "完成时限", "核验口径"],
      [1, one, `文化站没有借阅登记（${marker}）`, "阵地建设", { day: dayIn(20) }, "登记补齐"],
      [2, "", `学习计划没有印发（${marker}）`, "理论武装", dotted, "计划印发"],
      [3, two, `研判会议没有记录（${marker}）`, "责任落实", "十三月五号", "记录补齐"],
      [],
      [4, one, `文化站没有借阅登记（${marker}）`, "阵地建设", dotted, "登记补齐"],
      ["合计", "4件"],
    ],
    ["A1:F1", "A2:F2", "B4:B5"],
  );
  const page = await browse("office");
  await upload(page, "台账.xlsx", ledger);
  await expect(page.getByRole("status").filter({ hasText: "新增" })).toContainText(
    "新增2行，重复1行，已在库0行，有误1行",
  );
  await choose(page, "F列的含义", "整改目标（销号标准）");
  await page.getByRole("button", { name: "下一步：预览4行" }).click();

  const row = (at: number) => page.getByRole("row", { name: new RegExp(`^${at} `) });
  await expect(row(4)).toContainText(one);
  await expect(row(5)).toContainText(one);
  await expect(row(6)).toContainText("E6");
  await expect(row(6)).toContainText("十三月五号");
  await expect(row(8)).toContainText("与本表第4行重复");

  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "下载未导入的2行和原因" }).click(),
  ]);
  const rejected = textOf(readFileSync(await download.path()));
  for (const text of ["十三月五号", "E6", "与本表第4行重复"]) expect(rejected).toContain(text);

  await intoFirstInspection(page);
  await page.getByRole("button", { name: "导入2行，生成草稿" }).click();
  await expect(page.getByText("还有1行有误")).toBeVisible();
  await page.getByRole("checkbox", { name: /^有误的1行不导入/ }).check();
  await page.getByRole("button", { name: "导入2行，生成草稿" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("已导入2件");

  await visit(page, `/findings?q=${encodeURIComponent(marker)}`);
  await expect(page.getByRole("rowheader")).toHaveCount(2);
  await page.getByRole("rowheader").first().getByRole("link").click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("草拟");
  await expect(page.getByText(/^(?:登记补齐|计划印发)$/)).toBeVisible();

  await upload(page, "再来一次.xlsx", ledger);
  await expect(page.getByRole("status").filter({ hasText: "新增" })).toContainText(
    "新增0行，重复3行，已在库0行，有误1行",
  );
});

test("a .csv saved by Chinese Excel is read; a file that is no ledger is refused with a message", async ({
  browse,
}) => {
  const marker = uniqueMarker();
  const lines = [
    "责任单位,问题描述,问题类别,整改时限",
    `${unitNameOf("lead")},"宣传栏内容过期，两个月未更换（${marker}）",宣传舆论,２０${dayIn(9).slice(2)}`,
  ];
  const page = await browse("inspector");
  await upload(page, "台账.csv", gb18030(lines.join("\r\n")));
  await page.getByRole("button", { name: "下一步：预览1行" }).click();
  await expect(page.getByRole("row", { name: /^2 / })).toContainText(`（${marker}）`);
  await intoFirstInspection(page);
  await page.getByRole("button", { name: "导入1行，生成草稿" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("已导入1件");

  await visit(page, "/imports/ledger");
  const buffer = Buffer.from("<html><table></table></html>");
  const file = { name: "台账.xlsx", mimeType: types.xlsx, buffer };
  await page.getByLabel("台账文件").setInputFiles(file);
  await expect(page.getByText(/内容与扩展名不符/)).toBeVisible();
  await expect(page.getByLabel("台账文件")).toBeVisible();
});
