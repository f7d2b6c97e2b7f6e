import {
  type PeriodId,
  periodLabel,
  periodOf,
  periodSpan,
  previousPeriod,
} from "@xianlan/domain/period";
import { EmptyState, Notice, Section, Sentence } from "@xianlan/ui";
import { ExportLink, tableHref } from "../../components/export-link.tsx";
import { Address } from "../../lib/address/address.tsx";
import { CompletenessTable } from "./parts/completeness-table.tsx";
import { CopyReminder } from "./parts/copy-reminder.tsx";
import { MonthPicker } from "./parts/month-picker.tsx";
import type { Completeness } from "./period-types.ts";

/** 进度: which unit has handed in which submission of a month, how late, and the reminder to send. */
export function CompletenessView({ data }: { data: Completeness }) {
  const months = monthsAround(data.periodId);
  return (
    <div className="flex max-w-5xl flex-col gap-6">
      <div className="flex items-start justify-between gap-x-6 gap-y-3 max-md:flex-col">
        <Head data={data} />
        <ExportLink href={tableHref("completeness", { period: data.periodId })} />
      </div>
      <Address>
        <MonthPicker {...months} />
      </Address>
      {data.periods.map(({ periodId, sentence, phase }) => (
        <p key={periodId} className="-mt-4 text-sm text-muted">
          {sentence}
          {phase === "locked" && "，已锁定"}
        </p>
      ))}
      {data.schemeTitle === null ? (
        <EmptyState title="这一年还没有施行中的考核方案">
          考核方案批准施行后，各单位才有要报送的数据。
        </EmptyState>
      ) : (
        <>
          <div id="units">
            <CompletenessTable data={data} />
          </div>
          {data.reminder === "" ? (
            <Notice>
              {data.counts.missing === 0
                ? "各单位都已报送，不需要提醒。"
                : "这一期已锁定，不再接收报送；漏报的数据由该单位申请更正。"}
            </Notice>
          ) : (
            <Section title="提醒文字" aside="复制后发到工作群">
              <CopyReminder key={data.periodId} text={data.reminder} />
            </Section>
          )}
        </>
      )}
    </div>
  );
}

function Head({ data }: { data: Completeness }) {
  const { counts, rates, periodId } = data;
  if (counts.expected === 0) {
    return <Sentence>{periodLabel(periodId)}没有要报送的数据</Sentence>;
  }
  return (
    <Sentence>
      {periodLabel(periodId)}应报<a href="#units">{counts.expected}</a>份，已报
      <a href="#units">{counts.received}</a>份，报送率{rates.reported}，及时率{rates.onTime}
      {counts.missing > 0 && (
        <>
          ，还差<a href="#units">{counts.missing}</a>份
        </>
      )}
    </Sentence>
  );
}

/** The month after. */
function nextMonth(id: PeriodId): PeriodId {
  const { to } = periodSpan(id);
  const month = Number(to.slice(5, 7));
  const year = Number(to.slice(0, 4)) + (month === 12 ? 1 : 0);
  return `${year}-M${String((month % 12) + 1).padStart(2, "0")}`;
}

/** The month shown, its neighbours, and the last and next twelve to choose from. */
function monthsAround(periodId: PeriodId) {
  const month = periodOf(periodSpan(periodId).to, "month");
  const around: PeriodId[] = [month];
  for (let step = 0; step < 12; step++) {
    around.unshift(previousPeriod(around[0] ?? month));
    around.push(nextMonth(around.at(-1) ?? month));
  }
  const options = around.map((value) => ({ value, label: periodLabel(value) }));
  return { month, before: previousPeriod(month), after: nextMonth(month), options };
}
