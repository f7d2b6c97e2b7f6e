"use client";

import { Button, PlusIcon } from "@xianlan/ui";
import dynamic from "next/dynamic";
import { useState } from "react";
import type { StoredUnit } from "./unit-form.tsx";

const UnitDialog = dynamic(() => import("./unit-form.tsx").then((file) => file.UnitDialog), {
  loading: () => null,
});

/** Opens the form of a unit; null for a new one. */
export function UnitButton({ unit }: { unit: StoredUnit | null }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      {unit === null ? (
        <Button variant="primary" icon={<PlusIcon />} onClick={() => setOpen(true)}>
          添加单位
        </Button>
      ) : (
        <Button
          size="sm"
          variant="quiet"
          className="-my-1 -ml-2.5"
          aria-label={`修改${unit.name}`}
          onClick={() => setOpen(true)}
        >
          修改
        </Button>
      )}
      {open && <UnitDialog unit={unit} onDone={() => setOpen(false)} />}
    </>
  );
}
