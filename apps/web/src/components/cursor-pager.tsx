"use client";

import { Button, ChevronLeftIcon, ChevronRightIcon, Pagination } from "@xianlan/ui";

/** Pages one can step back through; older ones fall out of the address. */
const maxTrailLength = 40;

/**
 * Turns pages from where the last one ended, however many rows came or went meanwhile. `trail` holds
 * the ends of the pages passed, the last one is where this page begins; `next` is null on the last page.
 */
export function CursorPager<Cursor>(props: {
  trail: readonly Cursor[];
  next: Cursor | null;
  shown: number;
  /** Of the whole list; undefined until it is counted. */
  total: number | undefined;
  measure: "件" | "条";
  goTo: (trail: Cursor[] | null) => void;
}) {
  const { trail, next, shown, total, measure } = props;
  if (trail.length === 0 && next === null) return null;
  const goTo = (to: Cursor[] | null) => {
    props.goTo(to);
    window.scrollTo({ top: 0 });
  };
  return (
    <Pagination
      summary={`本页${shown}${measure}${total === undefined ? "" : `，共${total}${measure}`}`}
      previous={
        <Button
          size="sm"
          icon={<ChevronLeftIcon />}
          disabled={trail.length === 0}
          onClick={() => goTo(trail.length < 2 ? null : trail.slice(0, -1))}
        >
          上一页
        </Button>
      }
      next={
        <Button
          size="sm"
          disabled={next === null}
          onClick={() => next !== null && goTo([...trail, next].slice(-maxTrailLength))}
        >
          下一页
          <ChevronRightIcon />
        </Button>
      }
    />
  );
}
