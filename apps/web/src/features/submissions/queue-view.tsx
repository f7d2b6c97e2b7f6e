import { EmptyState, Sentence } from "@xianlan/ui";
import { ExportLink, tableHref } from "../../components/export-link.tsx";
import { Address, AddressRows } from "../../lib/address/address.tsx";
import { QueueBatch } from "./parts/queue-batch.tsx";
import { QueueConditions } from "./parts/queue-conditions.tsx";
import type { SubmissionParams } from "./search-params.ts";
import type { Queue } from "./submission-types.ts";

/** 待审: what was handed in and waits; clean ones go together, the others are read one by one. */
export function QueueView({ queue, params }: { queue: Queue; params: SubmissionParams }) {
  const { counts, periods, units, rows, asOf } = queue;
  const { form, unit, only } = params;
  return (
    <div className="flex flex-col gap-6">
      <div className="flex items-start justify-between gap-x-6 gap-y-3 max-md:flex-col">
        <Sentence>{sentenceOf(counts)}</Sentence>
        <ExportLink href={tableHref("queue", { form, unit, only })} />
      </div>
      <Address>
        <QueueConditions periods={periods} units={units} conditions={{ form, unit, only }} />
        <AddressRows className="flex flex-col gap-6">
          {rows.length === 0 ? (
            <EmptyState title="没有待审的报送">乡镇签批报送后会出现在这里。</EmptyState>
          ) : (
            <QueueBatch rows={rows} today={asOf} />
          )}
        </AddressRows>
      </Address>
    </div>
  );
}

function sentenceOf({ total, clean, noted, units }: Queue["counts"]) {
  if (total === 0) return "没有待审的报送。";
  return (
    <>
      待审<strong>{total}</strong>张，来自{units}个单位：无提示<strong>{clean}</strong>张
      {noted > 0 && `，有提示需要看的${noted}张`}。
    </>
  );
}
