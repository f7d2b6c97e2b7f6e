"use client";

import { Button, ChevronLeftIcon, ChevronRightIcon, Pagination } from "@xianlan/ui";
import { type ActivityParams, type Cursor, trailAfter } from "../search-params.ts";
import type { ParamsProps } from "../use-activity-params.ts";

/** Turns pages from where the last one ended, however many rows came or went meanwhile. */
export function ActivityPager(
  props: ParamsProps & { shown: number; total: number | undefined; next: Cursor | null },
) {
  const { params, change, shown, total, next } = props;
  const trail = params.after ?? [];
  if (trail.length === 0 && next === null) return null;
  const turn = (after: ActivityParams["after"]) => {
    change({ after });
    window.scrollTo({ top: 0 });
  };
  return (
    <Pagination
      summary={`本页${shown}条${total === undefined ? "" : `，共${total}条`}`}
      previous={
        <Button
          size="sm"
          icon={<ChevronLeftIcon />}
          disabled={trail.length === 0}
          onClick={() => turn(trail.length < 2 ? null : trail.slice(0, -1))}
        >
          上一页
        </Button>
      }
      next={
        <Button
          size="sm"
          disabled={next === null}
          onClick={() => next && turn(trailAfter(params, next))}
        >
          下一页
          <ChevronRightIcon />
        </Button>
      }
    />
  );
}
