"use client";

import { Checkbox } from "@xianlan/ui";
import { useAddress } from "../../../lib/address/address.tsx";

/** Leaves the notices that were not seen. */
export function UnreadFilter({ unread }: { unread: boolean }) {
  const { params, change } = useAddress<{ unread: string | null }>({
    unread: unread ? "true" : null,
  });
  return (
    <Checkbox
      label="只看未读"
      checked={params.unread !== null}
      onChange={(event) => change({ unread: event.target.checked ? "true" : null })}
    />
  );
}
