"use client";

import { Button } from "@xianlan/ui";
import { useAddress } from "../lib/address/address.tsx";

/** Takes conditions away where they leave nothing. */
export function ClearConditions({ names }: { names: readonly string[] }) {
  const { change } = useAddress<Record<string, string | null>>({});
  return (
    <Button onClick={() => change(Object.fromEntries(names.map((name) => [name, null])))}>
      清除全部条件
    </Button>
  );
}
