import { formatDay, formatFullDay } from "@xianlan/domain/calendar";
import type { Finding, Rectification } from "../rectification-types.ts";

const heads = [
  { label: "序号", width: "w-[4%]" },
  { label: "问题", width: "w-[25%]" },
  { label: "责任领导\n责任人", width: "w-[12%]" },
  { label: "整改措施", width: "w-[25%]" },
  { label: "整改时限", width: "w-[9%]" },
  { label: "进展", width: "w-[15%]" },
  { label: "状态", width: "w-[10%]" },
] as const;
const cell = "border border-ink px-1.5 py-1 align-top";

/** The unit's 整改台账 on A4 landscape; shown in print only. */
export function LedgerPrintout({ data, today }: { data: Rectification; today: string }) {
  const { unit, findings } = data;
  return (
    <section aria-label="整改台账" className="ledger-sheet hidden text-xs leading-snug print:block">
      <h1 className="text-center font-title text-xl">{unit.name}督查问题整改台账</h1>
      <p className="mt-2 mb-1 flex justify-between">
        <span>填报单位：{unit.name}</span>
        <span>截至{formatFullDay(today)}</span>
      </p>
      <table className="w-full table-fixed border-collapse">
        <thead>
          <tr>
            {heads.map(({ label, width }) => (
              <th
                key={label}
                scope="col"
                className={`${cell} ${width} text-center font-semibold whitespace-pre-line`}
              >
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {findings.map((item, at) => (
            <LedgerRow key={item.id} item={item} ordinal={at + 1} today={today} />
          ))}
        </tbody>
      </table>
      <p className="mt-6 flex justify-between" data-print="keep">
        <span>单位主要负责人（签字）：　　　　　　</span>
        <span>分管领导（签字）：　　　　　　</span>
        <span>填报人：　　　　　　</span>
        <span>　　　　年　　月　　日</span>
      </p>
    </section>
  );
}

function LedgerRow({ item, ordinal, today }: { item: Finding; ordinal: number; today: string }) {
  const { number, placeText, fact, responsibleLeader, responsiblePerson, measures } = item;
  return (
    <tr>
      <td className={`${cell} text-center`}>{ordinal}</td>
      <td className={cell}>
        <span className="block">{number}</span>
        {placeText !== "" && `${placeText}：`}
        {fact}
      </td>
      <td className={cell}>
        <span className="block">{responsibleLeader || "未签收"}</span>
        {responsiblePerson}
      </td>
      <td className={cell}>
        {measures.length === 0 && "未报措施"}
        {measures.map((measure) => (
          <span key={measure.id} className="block">
            {measure.ordinal}.{measure.text}（{formatDay(measure.dueOn, today)}
            {measure.doneOn === null ? "" : "，已完成"}）
          </span>
        ))}
      </td>
      <td className={cell}>
        {item.dueOn === null ? "" : formatFullDay(item.dueOn)}
        {item.originalDueOn !== null && item.originalDueOn !== item.dueOn && (
          <span className="block">原定{formatFullDay(item.originalDueOn)}</span>
        )}
      </td>
      <td className={cell}>
        {item.latest === null
          ? ""
          : `${formatDay(item.latest.happenedOn, today)}：${item.latest.text}`}
      </td>
      <td className={cell}>
        <span className="block">{item.stateLabel}</span>
        {item.text}
      </td>
    </tr>
  );
}
