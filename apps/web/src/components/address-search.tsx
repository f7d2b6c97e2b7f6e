"use client";

import { TextField } from "@xianlan/ui";
import { useEffect, useRef, useState } from "react";
import { useAddress } from "../lib/address/address.tsx";

const restMs = 300;

/** A text condition of the address: what is typed is shown at once, and asked for when the hand rests. */
export function AddressSearch(props: {
  name: string;
  value: string;
  label: string;
  placeholder: string;
  hideLabel?: boolean;
}) {
  const { name, value, label, placeholder, hideLabel } = props;
  const { params, change } = useAddress<Record<string, string | null>>({ [name]: value });
  const [typed, setTyped] = useState<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  function type(text: string) {
    setTyped(text);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      change({ [name]: text === "" ? null : text });
      setTyped(null);
    }, restMs);
  }
  return (
    <TextField
      label={label}
      hideLabel={hideLabel}
      type="search"
      placeholder={placeholder}
      value={typed ?? params[name] ?? ""}
      onChange={(event) => type(event.target.value)}
    />
  );
}
