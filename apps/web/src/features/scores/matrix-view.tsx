import { filterScores, type ScoreSentencePart } from "@xianlan/domain/scoring";
import { Sentence } from "@xianlan/ui";
import Link from "next/link";
import { ExportLink, tableHref } from "../../components/export-link.tsx";
import { Address, AddressRows } from "../../lib/address/address.tsx";
import { OwedList } from "./owed-list.tsx";
import { MatrixFilters } from "./parts/matrix-filters.tsx";
import { MatrixTable } from "./parts/matrix-table.tsx";
import { NoScheme } from "./parts/no-scheme.tsx";
import type { MatrixPage } from "./score-types.ts";
import { focusHref, type MatrixParams, matrixRules } from "./search-params.ts";

/** 指标 of the county: which townships lag, in what, and who has not reported. */
export function MatrixView({ page, params }: { page: MatrixPage; params: MatrixParams }) {
  const { scored, years } = page;
  if (scored === null) return <NoScheme />;
  const units = filterScores(scored.units, params);
  const { category, pace, tier, sort } = params;
  return (
    <Address rules={matrixRules}>
      <div className="flex flex-col gap-4">
        <div className="flex items-start justify-between gap-x-6 gap-y-3 max-md:flex-col">
          <ScoreSentence parts={scored.sentence} />
          <ExportLink
            href={tableHref("matrix", { year: scored.scheme.year, category, pace, tier, sort })}
          />
        </div>
        <MatrixFilters
          year={scored.scheme.year}
          years={years}
          categories={scored.categories.map(({ code, name }) => ({ code, name }))}
          tiers={scored.tiers.map(({ name, count }) => ({ name, count }))}
          params={params}
          shown={units.length}
        />
        <AddressRows>
          <MatrixTable matrix={scored} units={units} params={params} />
        </AddressRows>
        <OwedList owed={scored.owed} />
      </div>
    </Address>
  );
}

/** The county's score sentence; each number leads to the units it counts. */
function ScoreSentence({ parts }: { parts: readonly ScoreSentencePart[] }) {
  return (
    <Sentence>
      {parts.map((part) => {
        if ("text" in part) return part.text;
        const href = focusHref(part.focus);
        return (
          <Link key={href} href={href} prefetch={false}>
            {part.value}
          </Link>
        );
      })}
    </Sentence>
  );
}
