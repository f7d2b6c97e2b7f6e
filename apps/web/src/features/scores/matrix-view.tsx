import { filterScores, type ScoreSentencePart } from "@xianlan/domain/scoring";
import { linkClass, Section, Sentence } from "@xianlan/ui";
import Link from "next/link";
import { ExportLink, tableHref } from "../../components/export-link.tsx";
import { Address, AddressRows } from "../../lib/address/address.tsx";
import { submissionHref } from "../../lib/submission-href.ts";
import { MatrixFilters } from "./parts/matrix-filters.tsx";
import { MatrixTable } from "./parts/matrix-table.tsx";
import { NoScheme } from "./parts/no-scheme.tsx";
import type { MatrixPage, MissingForm } from "./score-types.ts";
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
        <div id="missing">
          <Section title="未报送" aside={`${scored.missing.length}份`}>
            <MissingList missing={scored.missing} />
          </Section>
        </div>
      </div>
    </Address>
  );
}

/** Submissions the county still waits for, by period; each unit a way to its submission. */
function MissingList({ missing }: { missing: readonly MissingForm[] }) {
  if (missing.length === 0) {
    return <p className="border-t border-ink py-2 text-muted">最近各期都已报送。</p>;
  }
  const periods = [...Map.groupBy(missing, ({ periodId }) => periodId).values()];
  return (
    <dl className="border-t border-ink">
      {periods.map((submissions) => {
        const [first] = submissions;
        if (first === undefined) return null;
        const labels = new Set(submissions.map(({ statusLabel }) => statusLabel));
        return (
          <div
            key={first.periodId}
            className="flex flex-wrap gap-x-4 gap-y-1 border-b border-line py-1.5"
          >
            <dt className="min-w-28">
              <span className="font-medium">{first.label}</span>
              <span className="ml-2 text-muted">
                {submissions.length}个{labels.size === 1 ? first.statusLabel : ""}
              </span>
            </dt>
            <dd className="flex min-w-0 flex-1 flex-wrap gap-x-3 gap-y-1">
              {submissions.map(({ unitId, unitName, periodId, statusLabel: label }) => (
                <Link
                  key={unitId}
                  href={submissionHref(periodId, unitId)}
                  prefetch={false}
                  className={linkClass("plain", "inline-flex items-center max-sm:min-h-10")}
                >
                  {unitName}
                  {labels.size > 1 && <span className="ml-1 text-xs text-muted">{label}</span>}
                </Link>
              ))}
            </dd>
          </div>
        );
      })}
    </dl>
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
