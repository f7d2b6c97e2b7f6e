"use client";

import type { Permission } from "@xianlan/domain/account";
import { Button, Kbd, Notice, Section } from "@xianlan/ui";
import { useEffect, useRef, useState } from "react";
import { checkedItem } from "../proposal-draft.ts";
import type { Bulletin, BulletinEditor } from "../use-bulletin.ts";
import { BulletinBar, BulletinTarget } from "./bulletin-bar.tsx";
import { BulletinSource } from "./bulletin-source.tsx";
import { ProposalItem } from "./proposal-item.tsx";

/** The source on one side, the proposals on the other; one is open at a time. */
export function BulletinPanes(props: {
  state: Bulletin;
  draft: BulletinEditor;
  today: string;
  permissions: readonly Permission[];
}) {
  const { state, draft } = props;
  const { proposals } = draft.reading;
  const [active, setActive] = useState<string | null>(
    () => proposals.find(({ id }) => draft.decisions[id]?.state === "open")?.id ?? null,
  );
  const [submitted, setSubmitted] = useState(false);
  const target = useRef<HTMLDivElement>(null);
  const [strict, setStrict] = useState<ReadonlySet<string>>(new Set());

  const step = (by: 1 | -1) => {
    const at = proposals.findIndex(({ id }) => id === active);
    const next = proposals[Math.min(Math.max(at + by, 0), proposals.length - 1)];
    if (next) setActive(next.id);
  };
  const goOn = (from: string) => {
    const at = proposals.findIndex(({ id }) => id === from);
    const later = [...proposals.slice(at + 1), ...proposals.slice(0, at)];
    const next = later.find(({ id }) => draft.decisions[id]?.state === "open");
    setActive(next?.id ?? null);
  };
  const adopt = (id: string) => {
    const decision = draft.decisions[id];
    if (decision === undefined) return;
    if (checkedItem(decision.draft, draft.foundOn).item === null) {
      setStrict((now) => new Set(now).add(id));
      return;
    }
    state.decide(id, { state: "adopted" });
    goOn(id);
  };
  const drop = (id: string) => {
    state.decide(id, { state: "dropped" });
    goOn(id);
  };
  useBulletinKeys({
    next: () => step(1),
    previous: () => step(-1),
    adopt: () => active && adopt(active),
    drop: () => active && drop(active),
  });

  const groups = [...new Set(proposals.map(({ group }) => group))];
  return (
    <>
      {state.restored && (
        <Notice
          action={
            <Button variant="quiet" size="sm" onClick={state.restart}>
              放弃，重新读入
            </Button>
          }
        >
          已恢复上次没有完成的核对。
        </Notice>
      )}
      <div ref={target} className="scroll-mt-18">
        <BulletinTarget {...props} submitted={submitted} />
      </div>
      <p className="hidden text-xs text-muted sm:block">
        快捷键：<Kbd>J</Kbd> 下一条 <Kbd>K</Kbd> 上一条 <Kbd>A</Kbd> 采用 <Kbd>D</Kbd> 不采用
      </p>
      <div className="grid gap-8 lg:grid-cols-2">
        <BulletinSource draft={draft} active={active} onPick={setActive} />
        <div className="flex min-w-0 flex-col gap-6">
          {groups.map((group) => {
            const within = proposals.filter((proposal) => proposal.group === group);
            return (
              <Section key={group} title={group} aside={`${within.length}条`}>
                <ol className="border-t border-line">
                  {within.map((proposal) => {
                    const { id } = proposal;
                    const decision = draft.decisions[id];
                    if (decision === undefined) return null;
                    return (
                      <ProposalItem
                        key={id}
                        proposal={proposal}
                        decision={decision}
                        ordinal={proposals.indexOf(proposal) + 1}
                        open={id === active}
                        foundOn={draft.foundOn}
                        strict={strict.has(id)}
                        onOpen={() => setActive(id === active ? null : id)}
                        onChange={(changes) => state.decide(id, changes)}
                        onAdopt={() => adopt(id)}
                        onDrop={() => drop(id)}
                      />
                    );
                  })}
                </ol>
              </Section>
            );
          })}
        </div>
      </div>
      <BulletinBar
        state={state}
        draft={draft}
        onPick={setActive}
        onInspectionMissing={() => {
          setSubmitted(true);
          target.current?.scrollIntoView({ block: "start" });
          target.current?.querySelector<HTMLElement>("[role=combobox]")?.focus();
        }}
      />
    </>
  );
}

type Keys = { next: () => void; previous: () => void; adopt: () => unknown; drop: () => unknown };

/** One-letter keys for those who read through many proposals; silent while somebody types. */
function useBulletinKeys(keys: Keys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { target, key } = event;
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      const inControl =
        target instanceof Element &&
        target.closest("input, textarea, select, [role=combobox], [role=dialog], [role=listbox]");
      if (inControl) return;
      const { next, previous, adopt, drop } = latest.current;
      const action = { j: next, k: previous, a: adopt, d: drop }[key.toLowerCase()];
      if (action === undefined) return;
      event.preventDefault();
      action();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
}
