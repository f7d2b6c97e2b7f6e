"use client";

import { Select } from "@xianlan/ui";
import { useAddress } from "../../../lib/address/address.tsx";

const everything = "all";

/** Which replies the escalation notices shown have. */
export function ReplyFilter(props: {
  states: readonly { value: string; label: string }[];
  reply: string | null;
}) {
  const { params, change } = useAddress({ reply: props.reply });
  return (
    <Select
      label="回复情况"
      hideLabel
      size="sm"
      options={[{ value: everything, label: "全部" }, ...props.states]}
      value={params.reply ?? everything}
      onValueChange={(value) => change({ reply: value === everything ? null : value })}
    />
  );
}
