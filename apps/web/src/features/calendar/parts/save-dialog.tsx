"use client";

import { useQuery } from "@tanstack/react-query";
import type { HolidayRow } from "@xianlan/domain/calendar";
import {
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  Notice,
  TextSkeleton,
  useToast,
} from "@xianlan/ui";
import { useState } from "react";
import { LoadError } from "../../../components/load-error.tsx";
import { useTRPC } from "../../../lib/trpc/client.tsx";
import { useAction } from "../../../lib/trpc/use-action.ts";
import { MovedList } from "./moved-list.tsx";

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
  const { year, today, version, days, onCancel, onDone } = props;
  const trpc = useTRPC();
  const toast = useToast();
  const [confirmed, setConfirmed] = useState(props.confirmed);
  const preview = useQuery(trpc.calendar.preview.queryOptions({ year, days }));
  const save = useAction(trpc.calendar.save.mutationOptions());
  const follow = useAction(trpc.calendar.followNational.mutationOptions());
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
