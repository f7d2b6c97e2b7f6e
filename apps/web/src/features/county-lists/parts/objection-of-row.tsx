"use client";

import type { ComponentProps } from "react";
import { Queries } from "../../../lib/trpc/client.tsx";
import { ObjectionButton } from "../../objections/index.ts";

/** The button with the cache it asks through. */
export function ObjectionOfRow(props: ComponentProps<typeof ObjectionButton>) {
  return (
    <Queries>
      <ObjectionButton {...props} />
    </Queries>
  );
}
