"use client";

import { useQuery } from "@tanstack/react-query";
import { objectionStateLabels } from "@xianlan/domain/correction";
import { Button, linkClass } from "@xianlan/ui";
import dynamic from "next/dynamic";
import Link from "next/link";
import { useState } from "react";
import { Queries, useTRPC } from "../../lib/trpc/client.tsx";
import type { ObjectionTarget } from "./objection-types.ts";
import { objectionsHref } from "./search-params.ts";

// With a state of its own while it loads, or the whole page would give way to its skeleton.
const RaiseDialog = dynamic(
  () => import("./parts/raise-dialog.tsx").then((file) => file.RaiseDialog),
  { loading: () => null },
);

type Props = { target: ObjectionTarget; today: string };

/** What became of the own objection, or the button to raise one. */
export function ObjectionState(props: Props) {
  return (
    <Queries>
      <AskedState {...props} />
    </Queries>
  );
}

function AskedState({ target, today }: Props) {
  const trpc = useTRPC();
  const [open, setOpen] = useState(false);
  const { subjectId, code = "" } = target;
  const query = useQuery(trpc.objection.list.queryOptions({ subjectId }));
  const [last] = (query.data?.rows ?? []).filter(
    (row) => row.subject !== "rating" || row.code === code,
  );
  return (
    <span className="inline-flex flex-wrap items-center gap-2">
      {last !== undefined && (
        <Link href={objectionsHref({})} prefetch={false} className={linkClass()}>
          异议{objectionStateLabels[last.state]}
        </Link>
      )}
      {query.data !== undefined && last?.state !== "raised" && (
        <Button size="sm" aria-label={`对${target.title}提出异议`} onClick={() => setOpen(true)}>
          提出异议
        </Button>
      )}
      {open && <RaiseDialog target={target} today={today} onClose={() => setOpen(false)} />}
    </span>
  );
}
