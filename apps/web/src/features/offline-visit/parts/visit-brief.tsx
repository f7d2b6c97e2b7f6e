import { formatDay } from "@xianlan/domain/calendar";
import type { VisitBundle } from "../../../lib/offline-visit/types.ts";

/** 口袋单 on the screen: collapsed, because the items matter more here. */
export function VisitBriefPanel({ bundle }: { bundle: VisitBundle }) {
  const { open, lookBack, last, today } = bundle.brief;
  const lists = [
    ["在办问题", open.rows, open.total],
    ["回头看", lookBack.rows, lookBack.total],
  ] as const;
  return (
    <details className="border-t border-line pt-2">
      <summary className="min-h-10 cursor-pointer py-2 text-sm font-medium">
        口袋单：在办{open.total}件，回头看{lookBack.total}件
        {last === null ? "" : `，上次${formatDay(last.visitedOn, today)}检查`}
      </summary>
      {lists.map(([title, rows, total]) => (
        <section key={title} className="py-2">
          <h2 className="text-sm text-muted">
            {title} {total}件
          </h2>
          <ul>
            {rows.map((row) => (
              <li key={row.id} className="py-1 text-sm">
                <span className="tabular-nums">{row.number}</span> {row.placeName} {row.fact}
              </li>
            ))}
          </ul>
        </section>
      ))}
      {last !== null && (
        <ul>
          {last.rows.map((row) => (
            <li key={row.itemCode} className="py-1 text-sm">
              {row.text}：{row.resultText}
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}
