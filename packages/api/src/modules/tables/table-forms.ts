import { fullDayWords } from "@xianlan/domain";
import { amount, date, drawn, label, words } from "./drawn.ts";
import { type Answers, idOf, periodOfAddress, type ScreenTable, wordOf } from "./screen.ts";

type Waiting = Answers["submission"]["queue"]["rows"][number];
type Own = Answers["submission"]["mine"]["past"][number];

/** 待审的报送: what the checks say of each form, with the unit's word beside it. */
export const queueTable: ScreenTable = {
  permission: "submission.accept",
  read: async ({ ask, countyName, today }, address) => {
    const periodId = periodOfAddress(address, "form");
    const unitId = address.get("unit") ? idOf(address, "unit") : undefined;
    const only = wordOf(address, "only", ["clean", "noted"]);
    const { rows } = await ask.submission.queue({ periodId, unitId, only });
    const said = ({ notes }: Waiting) =>
      notes.map(({ fact, word }) => (word === "" ? fact : `${fact}（说明：${word}）`)).join("；");
    return {
      name: "待审报送",
      sheet: {
        name: "待审报送",
        title: `${countyName}待审定的报送`,
        note: `截至${fullDayWords(today)}，共${rows.length}份`,
        ...drawn<Waiting>(
          [
            label("单位", 16, ({ unitName }) => unitName),
            label("报告期", 14, ({ periodLabel }) => periodLabel),
            words("提示和说明", 50, said),
            label("签批", 10, ({ signedByName }) => signedByName),
            date("收到日期", ({ receivedAt }) => receivedAt),
            label("是否逾期", 9, ({ late }) => (late ? "逾期" : "")),
            amount("退回次数", 9, ({ returnedCount }) => returnedCount),
          ],
          rows,
        ),
      },
    };
  },
};

/** 报送 of one's own unit: what is to do, what runs, what was. */
export const formsTable: ScreenTable = {
  permission: "submission.prepare",
  read: async ({ ask, countyName, today }) => {
    const { todo, running, past } = await ask.submission.mine();
    const rows = [...todo, ...running, ...past];
    return {
      name: "本单位报送",
      sheet: {
        name: "本单位报送",
        title: `${countyName}责任制数据报送`,
        note: `截至${fullDayWords(today)}，共${rows.length}份`,
        ...drawn<Own>(
          [
            label("报告期", 14, ({ period }) => period.label),
            label("状态", 10, ({ stateLabel }) => stateLabel),
            date("截止日期", ({ period }) => period.dueOn),
            date("锁定日期", ({ period }) => period.lockOn),
            date("收到日期", ({ receivedAt }) => receivedAt),
            label("是否逾期", 9, ({ late }) => (late ? "逾期" : "")),
            amount("退回次数", 9, ({ returnedCount }) => returnedCount),
          ],
          rows,
        ),
      },
    };
  },
};
