import {
  type SelfCheckState,
  selfCheckStateLabels,
  selfCheckStates,
} from "@xianlan/domain/self-check";
import { EmptyState, Sentence, tabLinkClass, tabRowClass } from "@xianlan/ui";
import Link from "next/link";
import { AddressPager } from "../../components/address-pager.tsx";
import { Address, AddressRows } from "../../lib/address/address.tsx";
import { pagesPassed } from "../../lib/address/page-end.ts";
import { CheckItem } from "./parts/check-item.tsx";
import type { SelfCheckParams } from "./search-params.ts";
import type { SelfCheckList } from "./self-check-types.ts";

type Shown = { list: SelfCheckList; params: SelfCheckParams; today: string; ofUnit: boolean };

/** 举一反三: what units were asked to look for at their own places, and what they found. */
export function SelfChecksView({ list, params, today, ofUnit }: Shown) {
  const { rows, counts, nextCursor } = list;
  const tabs = [
    { state: null, label: "全部", count: counts.total },
    ...selfCheckStates.map((state) => ({
      state,
      label: selfCheckStateLabels[state],
      count: counts[state],
    })),
  ];
  return (
    <div className="flex max-w-4xl flex-col gap-5">
      <Sentence>
        <SelfCheckSentence counts={counts} ofUnit={ofUnit} />
      </Sentence>
      <nav aria-label="回复情况" className={tabRowClass}>
        {tabs.map(({ state, label, count }) => (
          <Link
            key={label}
            href={checksHref(state)}
            prefetch={false}
            aria-current={params.state === state ? "true" : undefined}
            className={`${tabLinkClass(params.state === state)} no-underline`}
          >
            {label} {count}
          </Link>
        ))}
      </nav>
      <Address rules={{ begins: "after" }}>
        <AddressRows>
          {rows.length === 0 ? (
            <EmptyState title={params.state ? "没有符合条件的自查" : "还没有举一反三自查"}>
              {ofUnit
                ? "县督查办发来的自查通知会列在这里。"
                : "问题销号后，可以在问题页面请其他点位和单位对照自查。"}
            </EmptyState>
          ) : (
            <ul className="border-t border-ink">
              {rows.map((check) => (
                <CheckItem
                  key={check.id}
                  check={check}
                  today={today}
                  named={check.id === params.id}
                />
              ))}
            </ul>
          )}
          <AddressPager
            {...pagesPassed(params.after, nextCursor)}
            shown={rows.length}
            total={params.state === null ? counts.total : counts[params.state]}
            measure="件"
          />
        </AddressRows>
      </Address>
    </div>
  );
}

type Counts = Record<"total" | "waiting" | "late" | "answered" | "checked" | "failed", number>;

/** “发出自查通知12份，已回复9份，待回复3份；自查86个点位，5个存在同类情况。” Each number leads to its self-checks. */
function SelfCheckSentence({ counts, ofUnit }: { counts: Counts; ofUnit: boolean }) {
  const { total, waiting, late, answered, checked, failed } = counts;
  if (total === 0) return ofUnit ? "没有收到自查通知。" : "还没有发出自查通知。";
  const selfChecks = (state: SelfCheckState | null, count: number) => (
    <Link href={checksHref(state)} prefetch={false}>
      {count}
    </Link>
  );
  return (
    <>
      {ofUnit ? "收到" : "发出"}自查通知{selfChecks(null, total)}份，已回复
      {selfChecks("answered", answered)}份
      {waiting > 0 && <>，待回复{selfChecks("waiting", waiting)}份</>}
      {late > 0 && <>，逾期未回复{selfChecks("late", late)}份</>}
      {answered > 0 && `；自查${checked}个点位，${failed}个存在同类情况`}。
    </>
  );
}

function checksHref(state: SelfCheckState | null): string {
  return state === null ? "/self-checks" : `/self-checks?state=${state}`;
}
