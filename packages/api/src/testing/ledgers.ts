import { randomUUID } from "node:crypto";
import { writeWorkbook } from "@xianlan/office";
import { uploadLedger } from "../modules/imports/index.ts";
import type { AccountName } from "./directory.ts";
import { sent } from "./uploads.ts";
import type { World } from "./world.ts";

const header = [
  "序号",
  "乡镇",
  "村（社区）",
  "存在问题",
  "问题类别",
  "整改目标",
  "责任人",
  "完成时限",
];

/** Three rows that are in order, as a county's clerk writes them. They stand in rows 4 to 6. */
export const goodRows = [
  ["1", "青石镇", "上村", "农家书屋三个月没有开放", "阵地建设", "每周开放5天", "石琳", "2026.12.5"],
  ["2", "白沙乡", "", "中心组学习只有三次", "理论武装", "补足12次", "", "12月20日"],
  ["3", "城关街道", "北门社区", "志愿服务没有记录", "文明创建", "", "", ""],
];
/** A row with a unit nobody knows and a day that does not exist. */
export const badRow = ["4", "不存在镇", "", "宣传栏破损", "阵地建设", "", "", "13月40日"];

/** A ledger as .xlsx, with title and 填报单位 line above the header. */
export function ledgerFile(rows: readonly (readonly string[])[]): Promise<Uint8Array> {
  return writeWorkbook({
    name: "台账",
    title: "临溪县督查问题整改台账",
    note: "填报单位：督查办",
    columns: header.map((name) => ({ header: name, width: 14, kind: "text" })),
    rows,
  });
}

/** Uploads rows as a ledger. */
export async function uploadRows(
  world: World,
  rows: readonly (readonly string[])[],
  who: AccountName = "office",
) {
  return uploadLedger(world.context(who), "台账.xlsx", sent(await ledgerFile(rows)));
}
export type UploadedLedger = Awaited<ReturnType<typeof uploadRows>>;

/** The commit of a preview as it stands; `changes` replaces parts of it. */
export function commitOf(
  { inspectionId }: World,
  { stagedId, fileName, choice, counts }: UploadedLedger,
  changes: Record<string, unknown> = {},
) {
  return {
    idempotencyKey: randomUUID(),
    stagedId,
    fileName,
    choice,
    inspectionId,
    duplicates: [],
    leaveOutErrors: false,
    expected: counts,
    ...changes,
  };
}
