"use client";

import { CSPProvider } from "@base-ui/react/csp-provider";
import type { JSX, ReactNode } from "react";

/** Hands the page's nonce to parts that bring a style element, so that the security policy lets it in. */
export function NonceProvider(props: {
  nonce: string | undefined;
  children: ReactNode;
}): JSX.Element {
  return <CSPProvider nonce={props.nonce}>{props.children}</CSPProvider>;
}
