"use client";

import { useQuery } from "@tanstack/react-query";
import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@xianlan/api";
import { formatDay, formatMonthDay, type HolidayRow } from "@xianlan/domain/calendar";
import {
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  Notice,
  Table,
  TBody,
  Td,
  TextSkeleton,
  THead,
  Th,
  Tr,
  useToast,
} from "@xianlan/ui";
import { useState } from "react";
import { LoadError } from "../../../components/load-error.tsx";
import { Queries, useTRPC } from "../../../lib/trpc/client.tsx";
import { useAction } from "../../../lib/trpc/use-action.ts";

type Preview = inferRouterOutputs<AppRouter>["calendar"]["preview"];

const kindLabels = { holiday: "放假", workday: "调休上班" } as const;

const kindText = (kind: "holiday" | "workday" | null) =>
  kind === null ? "照常" : kindLabels[kind];

/** What an edit changes: the days, and each due date that follows. */
function MovedList({ preview, today }: { preview: Preview; today: string }) {
  const { days, moved } = preview;
  return (
    <div className="flex flex-col gap-4">
      <p>
        改动{days.length}天
        {moved.length === 0
          ? "，没有在办问题的整改时限因此变化。"
          : `，${moved.length}件在办问题的整改时限顺延；已逾期的和时限会缩短的不动。`}
      </p>
      <ul className="text-sm">
        {days.map(({ day, before, after }) => (
          <li key={day}>
            {formatMonthDay(day)}　{kindText(before)} → {kindText(after)}
          </li>
        ))}
      </ul>
      {moved.length > 0 && (
        <Table caption="整改时限的变化">
          <THead>
            <Tr>
              <Th>编号</Th>
              <Th>责任单位</Th>
              <Th>原时限</Th>
              <Th>新时限</Th>
            </Tr>
          </THead>
          <TBody>
            {moved.map(({ id, number, unitName, before, after }) => (
              <Tr key={id}>
                <Td nowrap>{number}</Td>
                <Td nowrap>{unitName}</Td>
                <Td nowrap>{formatDay(before, today)}</Td>
                <Td nowrap>{formatDay(after, today)}</Td>
              </Tr>
            ))}
          </TBody>
        </Table>
      )}
    </div>
  );
}

type Props = {
  year: number;
  today: string;
  version: number;
  /** Null: the county follows the national notice again. */
  days: HolidayRow[] | null;
  confirmed: boolean;
  onCancel: () => void;
  onDone: () => void;
};

/** 影响: what the edit moves, shown before it is saved. */
export function SaveDialog(props: Props) {
  return (
    <Queries>
      <PreviewedDialog {...props} />
    </Queries>
  );
}

function PreviewedDialog(props: Props) {
  const { year, today, version, days, onCancel, onDone } = props;
  const trpc = useTRPC();
  const toast = useToast();
  const [confirmed, setConfirmed] = useState(props.confirmed);
  const preview = useQuery(trpc.calendar.preview.queryOptions({ year, days }));
  const save = useAction("calendar.save");
  const follow = useAction("calendar.followNational");
  const action = days === null ? follow : save;
  const send = async () => {
    const done = await (days === null
      ? follow.run({ year, version })
      : save.run({ year, version, days, confirmed }));
    if (done === null) return;
    toast({ title: `已保存${year}年的工作日历，${done.moved}件时限顺延` });
    onDone();
  };
  return (
    <Dialog
      open
      size="lg"
      title={days === null ? `${year}年恢复国务院安排` : `保存${year}年的工作日历`}
      onOpenChange={(open) => !open && onCancel()}
    >
      <div className="flex flex-col gap-4">
        {action.error !== null && (
          <Notice kind="warning" title={action.error.message}>
            {action.error.kind === "conflict" && "关闭后刷新本页，看过现状再改；您的改动还在本页。"}
          </Notice>
        )}
        {preview.isPending && <TextSkeleton />}
        {preview.isError && <LoadError query={preview} />}
        {preview.data !== undefined && <MovedList preview={preview.data} today={today} />}
        {days !== null && (
          <Checkbox
            label={`${year}年放假通知已公布，以上安排已核对`}
            hint="不勾选时，这一年的天数都标“待核”"
            checked={confirmed}
            onChange={(event) => setConfirmed(event.target.checked)}
          />
        )}
        <DialogActions>
          <Button onClick={onCancel}>取消</Button>
          <Button
            variant="primary"
            loading={action.pending}
            disabled={preview.data === undefined}
            onClick={() => void send()}
          >
            保存
          </Button>
        </DialogActions>
      </div>
    </Dialog>
  );
}
