"use client";

import { Button } from "@xianlan/ui";
import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { ratingHref } from "../search-params.ts";

const ProposeDialog = dynamic(
  () => import("./propose-dialog.tsx").then((file) => file.ProposeDialog),
  { loading: () => null },
);

/** Opens the form of a new rating, and then the rating itself. */
export function ProposeButton(props: { first: boolean; today: string; suggested: string }) {
  const { first, today, suggested } = props;
  const router = useRouter();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant={first ? "primary" : "secondary"} onClick={() => setOpen(true)}>
        公示新一期
      </Button>
      {open && (
        <ProposeDialog
          today={today}
          suggested={suggested}
          onClose={() => setOpen(false)}
          onProposed={(id) => router.push(ratingHref(id), { scroll: false })}
        />
      )}
    </>
  );
}
