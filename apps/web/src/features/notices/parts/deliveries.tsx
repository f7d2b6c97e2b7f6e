"use client";

import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter, DeliveryView } from "@xianlan/api";
import { formatInstant } from "@xianlan/domain/calendar";
import { Button, Notice, Table, TableEmpty, TBody, Td, THead, Th, Tr } from "@xianlan/ui";
import { useEffect, useState } from "react";
import { ask } from "../../../lib/trpc/request.ts";
import { useAction } from "../../../lib/trpc/use-action.ts";

type Outbox = inferRouterOutputs<AppRouter>["notice"]["deliveries"];

/** A message on its way is looked at again so often. */
const pause = 10_000;

/** The outbox as the page brought it, or as it was seen since, while messages are on their way. */
function useOutbox(brought: Outbox): Outbox {
  const [seen, setSeen] = useState({ brought, outbox: brought });
  const outbox = seen.brought === brought ? seen.outbox : brought;
  const moves = outbox.deliveries.some(({ state }) => state === "waiting" || state === "sending");
  useEffect(() => {
    if (!moves) return;
    const timer = setInterval(() => {
      if (document.visibilityState === "hidden") return;
      // A lost connection is said elsewhere; the next look asks again.
      ask("notice.deliveries", {}, { polled: true })
        .then((next) => setSeen({ brought, outbox: next }))
        .catch(() => undefined);
    }, pause);
    return () => clearInterval(timer);
  }, [moves, brought]);
  return outbox;
}

/** The outbox, without what its messages say. */
export function Deliveries(props: { outbox: Outbox; today: string }) {
  const { today } = props;
  const { deliveries } = useOutbox(props.outbox);
  const retry = useAction("notice.retry");
  return (
    <div className="flex flex-col gap-3">
      {retry.error && <Notice kind="warning" title={retry.error.message} />}
      <Table caption="最近发出的消息">
        <THead>
          <Tr>
            <Th>时间</Th>
            <Th>消息</Th>
            <Th>收件人</Th>
            <Th>状态</Th>
            <Th>
              <span className="sr-only">操作</span>
            </Th>
          </Tr>
        </THead>
        <TBody>
          {deliveries.length === 0 && <TableEmpty columns={5}>还没有对外发出过消息</TableEmpty>}
          {deliveries.map((row) => (
            <DeliveryRow
              key={row.id}
              row={row}
              today={today}
              pending={retry.pending}
              onRetry={() => void retry.run({ id: row.id, version: row.version })}
            />
          ))}
        </TBody>
      </Table>
    </div>
  );
}

function DeliveryRow(props: {
  row: DeliveryView;
  today: string;
  pending: boolean;
  onRetry: () => void;
}) {
  const { row, today, pending, onRetry } = props;
  const stuck = row.state === "failed" || row.state === "unclear";
  const retrying = row.state === "waiting" && row.attempts > 0;
  return (
    <Tr>
      <Td className="whitespace-nowrap">{formatInstant(row.sentAt ?? row.createdAt, today)}</Td>
      <Td>
        {row.channelLabel} · {row.purposeLabel}
      </Td>
      <Td>{row.receiver ?? "群"}</Td>
      <Td>
        {row.stateLabel}
        {row.lastError !== "" && <p className="max-w-80 text-xs text-muted">{row.lastError}</p>}
        {retrying && (
          <p className="text-xs text-muted">
            已试{row.attempts}次，{formatInstant(row.nextAt, today)}再试
          </p>
        )}
      </Td>
      <Td>
        {(stuck || retrying) && (
          <Button size="sm" disabled={pending} onClick={onRetry}>
            {row.state === "unclear" ? "再发一次" : "重试"}
          </Button>
        )}
      </Td>
    </Tr>
  );
}
