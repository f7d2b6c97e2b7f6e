"use client";

import { Button } from "@xianlan/ui";
import dynamic from "next/dynamic";
import { type ComponentProps, createContext, type ReactNode, useContext, useState } from "react";
import type { RequestedForm } from "../inspection-types.ts";

// With a state of its own while it loads, or the whole page would give way to its skeleton.
const RequestedDialog = dynamic(
  () => import("./requested-dialog.tsx").then((file) => file.RequestedDialog),
  { loading: () => null },
);

const DeskContext = createContext<(form: RequestedForm) => void>(() => undefined);

/** Around an inspection's page: the dialog that is open stays while the rows beneath it change. */
export function FormDesk({ id, children }: { id: string; children: ReactNode }) {
  const [form, setForm] = useState<RequestedForm | null>(null);
  return (
    <DeskContext value={setForm}>
      {children}
      {form !== null && <RequestedDialog id={id} form={form} onClose={() => setForm(null)} />}
    </DeskContext>
  );
}

type Props = Pick<ComponentProps<typeof Button>, "variant" | "size" | "icon" | "children"> & {
  form: RequestedForm;
};

/** Opens a form on the desk around it. */
export function FormButton({ form, ...button }: Props) {
  const open = useContext(DeskContext);
  return <Button {...button} onClick={() => open(form)} />;
}
