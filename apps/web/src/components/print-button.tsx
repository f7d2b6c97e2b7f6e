"use client";

import { Button, PrintIcon } from "@xianlan/ui";
import type { ComponentProps } from "react";

/** Prints the page it stands on. */
export function PrintButton(
  props: Pick<ComponentProps<typeof Button>, "variant" | "className" | "children">,
) {
  return <Button {...props} icon={<PrintIcon />} onClick={() => window.print()} />;
}
