import { EmptyState, Section, Sentence } from "@xianlan/ui";
import Link from "next/link";
import { findingsHref } from "../findings/index.ts";
import type { Watch, WatchRow } from "./board-types.ts";
import { WatchLine } from "./parts/watch-line.tsx";

/** 重大与否决: what a leader has to know of, pending decisions first. */
export function WatchView({ watch }: { watch: Watch }) {
  const { rows } = watch;
  return (
    <div className="flex max-w-5xl flex-col gap-8">
      <Sentence>
        <WatchSentence {...watch} />
      </Sentence>
      {rows.length === 0 && (
        <EmptyState title="没有需要县领导过问的问题">
          重大问题、提请否决、第二次延期、申请长期坚持、两次退回和发过告诫、约谈建议的问题会列在这里。
        </EmptyState>
      )}
      <Group id="waiting" title="待县领导决定" rows={rows.filter((row) => row.waits)} />
      <Group id="watched" title="跟踪过问" rows={rows.filter((row) => !row.waits)} />
    </div>
  );
}

function WatchSentence({ total, waiting, majorOverdue, vetoed }: Watch) {
  if (total === 0) return "目前没有重大问题和否决事项";
  return (
    <>
      重大与否决{total}件
      {waiting > 0 && (
        <>
          ，待县领导决定<a href="#waiting">{waiting}</a>件
        </>
      )}
      {majorOverdue > 0 && (
        <>
          ，重大逾期
          <Link href={findingsHref({ severity: ["major"], flag: "overdue" })}>{majorOverdue}</Link>
          件
        </>
      )}
      {vetoed > 0 && `，已确认否决${vetoed}件`}
    </>
  );
}

function Group(props: { id: string; title: string; rows: readonly WatchRow[] }) {
  const { id, title, rows } = props;
  if (rows.length === 0) return null;
  return (
    <div id={id}>
      <Section title={title} aside={`${rows.length}件`}>
        <ul className="border-t border-ink">
          {rows.map((row) => (
            <WatchLine key={row.id} row={row} />
          ))}
        </ul>
      </Section>
    </div>
  );
}
