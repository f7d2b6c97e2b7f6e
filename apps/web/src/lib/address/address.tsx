"use client";

import { cx } from "@xianlan/ui";
import { usePathname, useRouter, useSearchParams } from "next/navigation";
import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useOptimistic,
  useRef,
  useTransition,
} from "react";
import { type AddressRules, type AddressValue, changedSearch } from "./changed-search.ts";

type Values = Readonly<Record<string, AddressValue>>;
type Held = { wished: Values; busy: boolean; change: (next: Values) => void };

const AddressContext = createContext<Held | null>(null);

/**
 * Around a page whose rows follow its address. A condition that is changed is shown as changed at once;
 * the rows are those of the old address, dimmed by `AddressRows`, until the server has sent the new ones.
 */
export function Address(props: { rules?: AddressRules; children: ReactNode }) {
  const { rules = {}, children } = props;
  const router = useRouter();
  const pathname = usePathname();
  const search = useSearchParams().toString();
  const [busy, begin] = useTransition();
  const [wished, wish] = useOptimistic<Values, Values>({}, (before, next) =>
    Object.assign({}, before, next),
  );
  // Where the address is going: a second change builds on the first before that has arrived.
  const going = useRef(search);
  useEffect(() => {
    going.current = search;
  }, [search]);
  const change = (next: Values) => {
    going.current = changedSearch(going.current, next, rules);
    const href = `${pathname}${going.current === "" ? "" : `?${going.current}`}`;
    begin(() => {
      wish(next);
      router.push(href, { scroll: false });
    });
  };
  return <AddressContext value={{ wished, busy, change }}>{children}</AddressContext>;
}

/** A change of the address; null takes a condition away. */
export type Change<Params> = { [Key in keyof Params]?: Params[Key] | null };

/** What the address says, with what was just changed in it, and its change. */
export function useAddress<Params extends object>(
  params: Params,
): { params: Params; change: (next: Change<Params>) => void; busy: boolean } {
  const held = useContext(AddressContext);
  if (held === null) throw new Error("useAddress needs an Address around it");
  return {
    params: Object.assign({}, params, held.wished),
    change: (next) => held.change(next as Values),
    busy: held.busy,
  };
}

/** What follows the address: dimmed while the rows of a new one are on their way. */
export function AddressRows({ children, className }: { children: ReactNode; className?: string }) {
  const { busy } = useAddress({});
  return (
    <div aria-busy={busy} className={cx(busy && "opacity-60", className)}>
      {children}
    </div>
  );
}
