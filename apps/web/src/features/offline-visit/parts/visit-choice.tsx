import { Badge, EmptyState } from "@xianlan/ui";
import type { OnDevice } from "../../../lib/offline-visit/device.ts";

/** The visits taken along on this device. */
export function VisitChoice({ stored }: { stored: OnDevice }) {
  return (
    <>
      <h1 className="font-title text-xl">现场检查</h1>
      {stored.visits.length === 0 ? (
        <EmptyState title="这台设备上还没有检查">
          联网时从检查页“带到现场”，断网也能打开。
          <a className="text-indigo underline" href="/visits">
            我的检查
          </a>
        </EmptyState>
      ) : (
        <ul className="mt-4 border-t border-ink">
          {stored.visits.map(({ id, bundle: { visit, items, checks } }) => (
            <li key={id} className="border-b border-line">
              <a href={`#${id}`} className="flex min-h-14 flex-wrap items-baseline gap-x-3 py-3">
                <span className="text-base font-medium text-indigo">
                  {visit.unitName}
                  {visit.placeName === null ? "" : ` · ${visit.placeName}`}
                </span>
                <Badge>{visit.stateLabel}</Badge>
                <span className="ml-auto text-sm text-muted tabular-nums">
                  已送达{checks.length}/{items.length}项
                </span>
              </a>
            </li>
          ))}
        </ul>
      )}
      <p className="mt-6 text-sm">
        <a className="text-indigo underline" href="/visits">
          我的检查（需联网）
        </a>
      </p>
    </>
  );
}
