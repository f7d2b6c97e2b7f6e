"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Button, SearchIcon, StatusLight, TextField } from "@xianlan/ui";
import { useDeferredValue, useState } from "react";
import { useTRPC } from "../../../lib/trpc/client.tsx";
import { dayOrDash } from "../finding-text.ts";
import type { FindingPage } from "../finding-types.ts";

const maxResults = 8;

/**
 * Findings this one may be merged into: 在办, of the same unit (a draft without a unit fits any),
 * narrowed by number or text; before anything is typed those of the same place stand first.
 */
export function MergeTarget(props: {
  page: FindingPage;
  today: string;
  chosenId: string;
  error: string | undefined;
  onChoose: (id: string, query: string) => void;
}) {
  const { page, today, chosenId, error, onChoose } = props;
  const trpc = useTRPC();
  const [query, setQuery] = useState("");
  const q = useDeferredValue(query.trim());
  const search = useQuery(
    trpc.finding.list.queryOptions(
      {
        flag: "open",
        limit: 50,
        sort: "issuedOn",
        order: "desc",
        ...(page.unitId !== null && { unitId: [page.unitId] }),
        ...(q !== "" && { q: q.slice(0, 60) }),
      },
      { placeholderData: keepPreviousData },
    ),
  );
  const place = page.placeName || page.placeText;
  const near = (one: { placeText: string }) => (place !== "" && one.placeText === place ? 0 : 1);
  const found = (search.data?.rows ?? [])
    .filter(({ id }) => id !== page.id)
    .toSorted((a, b) => near(a) - near(b));
  return (
    <>
      <TextField
        label="查找并入的问题"
        hint={`输入编号或内容；只列出${page.unitName || "各单位"}在办的问题，同一点位的在前`}
        icon={<SearchIcon />}
        maxLength={60}
        value={query}
        error={error}
        onChange={(event) => setQuery(event.target.value)}
      />
      <p role="status" className="text-sm text-muted">
        {search.isSuccess &&
          (found.length === 0
            ? "没有找到可以并入的在办问题，请换个编号或词再试。"
            : `找到${found.length}件${found.length > maxResults ? `，先列${maxResults}件，请再输入几个字缩小范围` : ""}`)}
      </p>
      <ul className="divide-y divide-line border-t border-line">
        {found.slice(0, maxResults).map((one) => (
          <li key={one.id} className="flex items-start gap-3 py-2 text-sm">
            <span className="min-w-0 flex-1">
              <span className="flex flex-wrap items-baseline gap-x-2">
                <span className="font-medium">{one.number}</span>
                <span className="text-muted">
                  {[page.unitId === null ? one.unitName : "", one.placeText, one.stateLabel]
                    .filter(Boolean)
                    .join(" · ")}
                </span>
                {near(one) === 0 && <span className="text-muted">同一点位</span>}
              </span>
              <span className="block text-soft">{one.fact}</span>
              <span className="flex flex-wrap gap-x-3 text-xs text-muted">
                {dayOrDash(one.issuedOn, today)}交办{" "}
                <StatusLight tone={one.statusLight}>{one.text}</StatusLight>
              </span>
            </span>
            <Button
              size="sm"
              aria-label={`${one.id === chosenId ? "已选" : "选择"} ${one.number}`}
              aria-pressed={one.id === chosenId}
              onClick={() => onChoose(one.id, one.number)}
            >
              {one.id === chosenId ? "已选" : "选择"}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
