"use client";

import { Button, type Option, PlusIcon } from "@xianlan/ui";
import dynamic from "next/dynamic";
import { useState } from "react";
import type { StoredPlace } from "./place-form.tsx";

const PlaceDialog = dynamic(() => import("./place-form.tsx").then((file) => file.PlaceDialog), {
  loading: () => null,
});

/** Opens the form of a place; null for a new one. */
export function PlaceButton(props: {
  place: StoredPlace | null;
  units: readonly Option<string>[];
}) {
  const { place, units } = props;
  const [open, setOpen] = useState(false);
  return (
    <>
      {place === null ? (
        <Button variant="primary" icon={<PlusIcon />} onClick={() => setOpen(true)}>
          添加点位
        </Button>
      ) : (
        <Button
          size="sm"
          variant="quiet"
          className="-my-1 -ml-2.5"
          aria-label={`修改${place.name}`}
          onClick={() => setOpen(true)}
        >
          修改
        </Button>
      )}
      {open && <PlaceDialog place={place} units={units} onDone={() => setOpen(false)} />}
    </>
  );
}
