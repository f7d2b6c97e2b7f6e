"use client";

import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@xianlan/api";
import { Button, DialogActions, linkClass, Notice } from "@xianlan/ui";
import Link from "next/link";
import { type BulkAction, bulkDone } from "./bulk-text.ts";

export type BulkOutcome = inferRouterOutputs<AppRouter>["finding"]["bulk"];

/** The findings the action failed on, each with its reason; the others are done. */
export function BulkResult(props: {
  action: BulkAction;
  result: BulkOutcome;
  onClose: () => void;
}) {
  const { done, failed } = props.result;
  return (
    <div className="flex flex-col gap-4">
      <Notice kind="warning" title={`${failed.length}件没有办成，仍在选择中`}>
        {done.length > 0 ? `${bulkDone[props.action]}${done.length}件。` : "没有一件办成。"}
        改好后可以再办。
      </Notice>
      <table className="w-full text-sm">
        <caption className="sr-only">没有办成的问题和原因</caption>
        <thead>
          <tr className="border-b border-ink text-left text-xs text-muted">
            <th scope="col" className="py-1.5 pr-4 font-normal">
              编号
            </th>
            <th scope="col" className="py-1.5 font-normal">
              原因
            </th>
          </tr>
        </thead>
        <tbody>
          {failed.map(({ id, number, message }) => (
            <tr key={id} className="border-b border-line align-top">
              <th scope="row" className="py-2 pr-4 text-left font-normal whitespace-nowrap">
                <Link href={`/findings/${id}`} prefetch={false} className={linkClass()}>
                  {number || "未知"}
                </Link>
              </th>
              <td className="py-2">{message}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <DialogActions>
        <Button variant="primary" onClick={props.onClose}>
          知道了
        </Button>
      </DialogActions>
    </div>
  );
}
