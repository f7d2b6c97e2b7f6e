import type { SearchParams } from "nuqs/server";
import { correctionListOf, loadCorrectionParams } from "../../../../features/corrections/index.ts";
import { loadObjectionParams, objectionListOf } from "../../../../features/objections/index.ts";
import { loadPeriodParams } from "../../../../features/periods/index.ts";
import {
  loadSubmissionParams,
  queueOf,
  type SubmissionTab,
} from "../../../../features/submissions/index.ts";
import { prefetch, serverTRPC } from "../../../../lib/trpc/hydrated.tsx";

/** Prefetches the first queries of the chosen tab of 报送. */
export async function readTab(tab: SubmissionTab, requested: SearchParams): Promise<void> {
  const { submission, period, correction, objection } = serverTRPC();
  const { period: month, year } = loadPeriodParams(requested);
  switch (tab) {
    case "mine":
      await prefetch(submission.listOwn.queryOptions());
      return;
    case "waiting":
      await prefetch(submission.queue.queryOptions(queueOf(loadSubmissionParams(requested))));
      return;
    case "progress":
      await prefetch(period.completeness.queryOptions({ periodId: month ?? undefined }));
      return;
    case "periods":
      await prefetch(period.list.queryOptions({ year: year ?? undefined }));
      return;
    case "corrections": {
      const params = loadCorrectionParams(requested);
      if (params.correction !== null) return;
      await prefetch(correction.list.queryOptions(correctionListOf(params)));
      return;
    }
    case "objections":
      await prefetch(objection.list.queryOptions(objectionListOf(loadObjectionParams(requested))));
  }
}
