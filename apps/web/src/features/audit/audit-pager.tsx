"use client";

import { Button, Pagination } from "@xianlan/ui";
import { useAddress } from "../../lib/address/address.tsx";

/** Back to the newest rows, or on to older ones. */
export function AuditPager(props: { shown: number; before: string | null; next: string | null }) {
  const { shown, next } = props;
  const { params, change } = useAddress<{ before: string | null }>({ before: props.before });
  return (
    <Pagination
      summary={`本页${shown}条`}
      previous={
        <Button disabled={params.before === null} onClick={() => change({ before: null })}>
          最新
        </Button>
      }
      next={
        <Button disabled={next === null} onClick={() => change({ before: next })}>
          更早
        </Button>
      }
    />
  );
}
