"use client";

import { useQuery } from "@tanstack/react-query";
import type { DeliveryView } from "@xianlan/api";
import { formatInstant } from "@xianlan/domain/calendar";
import {
  Button,
  Notice,
  Table,
  TableEmpty,
  TableSkeleton,
  TBody,
  Td,
  THead,
  Th,
  Tr,
} from "@xianlan/ui";
import { LoadError } from "../../../components/load-error.tsx";
import { polled, useTRPC } from "../../../lib/trpc/client.tsx";
import { useAction } from "../../../lib/trpc/use-action.ts";

/** A message on its way is looked at again so often. */
const pause = 10_000;

/** The outbox, without what its messages say. */
export function Deliveries({ today }: { today: string }) {
  const trpc = useTRPC();
  const query = useQuery(
    trpc.notice.deliveries.queryOptions(
      {},
      {
        trpc: polled,
        refetchInterval: ({ state }) =>
          state.data?.deliveries.some(({ state: at }) => at === "waiting" || at === "sending")
            ? pause
            : false,
      },
    ),
  );
  const retry = useAction("notice.retry");
  if (query.isPending) return <TableSkeleton rows={4} columns={5} />;
  if (query.data === undefined) return <LoadError query={query} />;
  const { deliveries } = query.data;
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
