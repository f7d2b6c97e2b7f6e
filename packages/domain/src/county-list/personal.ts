import type { CountyListKind } from "../correction/correction.ts";
import { findPersonalNumbers, personalNumberLabels } from "../input/privacy.ts";
import { cellAddress, cellText, type Grid, mergedView } from "../ledger/grid.ts";
import { forbiddenColumn } from "./fields.ts";

/** More than this in a cell of a list of counts is what somebody wrote, not a number. */
const maxRemarkLength = 40;
const maxHeaderRow = 12;

const whatToDo = "本系统只收各单位的件数，请删去这一列后重新上传";

function headerRefusal(grid: Grid, kind: CountyListKind): string | null {
  const view = mergedView(grid);
  for (let row = 0; row < Math.min(maxHeaderRow, grid.rows.length); row++) {
    // A title merged over several columns is no column's header.
    for (let column = 0; column < view.width; column++) {
      const merge = view.merge(row, column);
      if (merge !== undefined && merge.right > merge.left) continue;
      const text = cellText(view.cell(row, column));
      // 填表人：… under or over the table names whoever made the list; it is not read.
      if (/[：:]/.test(text)) continue;
      const why = forbiddenColumn(text);
      if (why === null || (kind === "articles" && why === "wording")) continue;
      const what = why === "person" ? "个人信息" : "诉求内容";
      return `${cellAddress(row, column)}“${text}”一列像是${what}。${whatToDo}`;
    }
  }
  return null;
}

/**
 * Why a worksheet is not taken in at all: names, numbers of persons, or what petitioners wrote. Null when it
 * holds counts of organisations alone.
 */
export function personalRefusal(grid: Grid, kind: CountyListKind): string | null {
  const byHeader = headerRefusal(grid, kind);
  if (byHeader !== null) return byHeader;
  for (const [row, cells] of grid.rows.entries()) {
    for (const [column, cell] of cells.entries()) {
      const text = cellText(cell);
      const [number] = findPersonalNumbers(text);
      const footer = /^(?:填表人|填报人|制表人?|联系人|联系电话|审核人)/.test(text);
      if (number !== undefined && !footer) {
        return `${cellAddress(row, column)}有${personalNumberLabels[number.kind]}（${number.masked}），请删去后重新上传`;
      }
      const written = kind !== "articles" && row > 3 && text.length > maxRemarkLength;
      if (written && !/^(?:注|备注|说明|填表说明)/.test(text)) {
        return `${cellAddress(row, column)}的文字像是诉求内容。${whatToDo}`;
      }
    }
  }
  return null;
}
