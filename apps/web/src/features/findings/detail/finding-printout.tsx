import { formatFullDay } from "@xianlan/domain/calendar";
import { dutyOf } from "@xianlan/domain/scheme";
import type { ReactNode } from "react";
import { statusText } from "../finding-text.ts";
import type { FindingPage } from "../finding-types.ts";
import { printoutRecords } from "../printout-records.ts";

const cell = "border border-ink px-1.5 py-1 align-top";
const head = `${cell} w-20 bg-transparent text-left font-semibold`;

const day = (one: string | null) => (one === null ? "" : formatFullDay(one));

/** 督查问题整改单: the finding on one A4 page with lines for signatures; shown in print only. */
export function FindingPrintout({ page, today }: { page: FindingPage; today: string }) {
  const duty = dutyOf(page.dutyCode);
  const clause = [duty && `${duty.code} ${duty.name}`, page.dutyText || duty?.clause];
  const moved = page.originalDueOn !== null && page.originalDueOn !== page.dueOn;
  const records = printoutRecords(page);
  return (
    <section aria-label="督查问题整改单" className="hidden text-sm leading-snug print:block">
      <h1 className="text-center font-title text-xl">督查问题整改单</h1>
      <p className="mt-2 mb-1 flex justify-between">
        <span>编号：{page.number}</span>
        <span>
          {[page.inspectionLabel, page.inspectionTitle].filter(Boolean).join(" ")}　截至
          {day(today)}
        </span>
      </p>
      <table className="w-full table-fixed border-collapse">
        <colgroup>
          <col className="w-20" />
          <col />
          <col className="w-20" />
          <col />
        </colgroup>
        <tbody>
          <Pair left={["责任单位", page.unitName || "未定"]} right={["问题等级", levelOf(page)]} />
          <Pair
            left={["点位", page.placeName || page.placeText || "—"]}
            right={["发现日期", `${day(page.foundOn)} ${page.createdByName}`]}
          />
          <Pair
            left={[page.cycle > 1 ? "重新挂账" : "交办日期", day(page.issuedOn) || "未交办"]}
            right={[
              "整改时限",
              `${day(page.dueOn) || "按等级"}${moved ? `（原定${day(page.originalDueOn)}）` : ""}`,
            ]}
          />
          <Pair
            left={["责任领导", page.responsibleLeader || "未签收"]}
            right={["责任人", page.responsiblePerson || "未签收"]}
          />
          <Line term="办理状态">{statusText(page)}</Line>
          <Line term="责任条款">{clause.filter(Boolean).join("：") || "—"}</Line>
          <Line term="问题事实">
            <span className="whitespace-pre-wrap">{page.fact}</span>
          </Line>
          <Line term="销号标准">
            <ol>
              {page.criteria.map(({ id, text }, at) => (
                <li key={id}>
                  {at + 1}. {text}
                  {verdictText(page, id)}
                </li>
              ))}
            </ol>
          </Line>
          <Line term="整改措施">
            <ol>
              {page.measures.length === 0 && "签收时填写"}
              {page.measures.map((one) => (
                <li key={one.id}>
                  {one.ordinal}. {one.text}（{measureText(one)}）{one.result}
                </li>
              ))}
            </ol>
          </Line>
          {records.map(({ term, lines }) => (
            <Line key={term} term={term}>
              <ul>
                {lines.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </Line>
          ))}
        </tbody>
      </table>
      <div className="mt-6 grid grid-cols-2 gap-x-8 gap-y-6" data-print="keep">
        {["责任领导（签字）：", "责任人（签字）：", "核查人（签字）：", "督查办（盖章）："].map(
          (line) => (
            <p key={line} className="flex justify-between">
              <span>{line}</span>
              <span>年　　月　　日</span>
            </p>
          ),
        )}
      </div>
    </section>
  );
}

function Pair({ left, right }: { left: [string, string]; right: [string, string] }) {
  return (
    <tr>
      <th scope="row" className={head}>
        {left[0]}
      </th>
      <td className={cell}>{left[1]}</td>
      <th scope="row" className={head}>
        {right[0]}
      </th>
      <td className={cell}>{right[1]}</td>
    </tr>
  );
}

function Line({ term, children }: { term: string; children: ReactNode }) {
  return (
    <tr>
      <th scope="row" className={head}>
        {term}
      </th>
      <td colSpan={3} className={cell}>
        {children}
      </td>
    </tr>
  );
}

function levelOf({ severityLabel, categoryLabel, cycle, vetoed }: FindingPage): string {
  const further = [cycle > 1 ? `第${cycle}轮` : "", vetoed ? "一票否决" : ""];
  return [severityLabel, categoryLabel, ...further].filter(Boolean).join("，");
}

function measureText({ dueOn, doneOn }: FindingPage["measures"][number]): string {
  return doneOn === null ? `计划${day(dueOn)}完成` : `${day(doneOn)}完成`;
}

/** What the last verification that was decided said of a criterion. */
function verdictText({ verifications, state }: FindingPage, criterionId: string): string {
  const decided = verifications.findLast(({ outcome }) => outcome !== null);
  // The closure of an earlier cycle says nothing of this one.
  if (decided?.outcome === "closed" && state !== "closed") return "";
  const verdict = decided?.verdicts.find((one) => one.criterionId === criterionId);
  if (verdict === undefined) return "";
  return verdict.met ? "——达标" : `——未达标：${verdict.reason}`;
}
