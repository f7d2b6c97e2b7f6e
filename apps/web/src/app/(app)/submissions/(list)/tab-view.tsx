import type { Permission } from "@xianlan/domain/account";
import type { SearchParams } from "nuqs/server";
import {
  CorrectionDetail,
  CorrectionsView,
  correctionListOf,
  loadCorrectionParams,
} from "../../../../features/corrections/index.ts";
import {
  loadObjectionParams,
  ObjectionsView,
  objectionListOf,
} from "../../../../features/objections/index.ts";
import {
  CompletenessView,
  loadPeriodParams,
  PeriodsView,
} from "../../../../features/periods/index.ts";
import {
  loadSubmissionParams,
  OwnSubmissionsView,
  QueueView,
  queueOf,
  type SubmissionTab,
} from "../../../../features/submissions/index.ts";
import { read, readIfAllowed } from "../../../../lib/trpc/server.ts";

type Props = {
  requested: SearchParams;
  permissions: readonly Permission[];
  today: string;
};

/** The chosen tab of 报送, with what it shows. */
export async function TabView({ tab, ...props }: Props & { tab: SubmissionTab }) {
  const { requested, permissions } = props;
  const { period, year } = loadPeriodParams(requested);
  switch (tab) {
    case "mine": {
      const own = await read((ask) => ask.submission.listOwn());
      return <OwnSubmissionsView own={own} maySign={permissions.includes("submission.sign")} />;
    }
    case "waiting": {
      const params = loadSubmissionParams(requested);
      const queue = await read((ask) => ask.submission.queue(queueOf(params)));
      return <QueueView queue={queue} params={params} />;
    }
    case "progress": {
      const periodId = period ?? undefined;
      return <CompletenessView data={await read((ask) => ask.period.completeness({ periodId }))} />;
    }
    case "periods": {
      const list = await read((ask) => ask.period.list({ year: year ?? undefined }));
      return <PeriodsView list={list} permissions={permissions} />;
    }
    case "corrections":
      return <CorrectionsTab {...props} />;
    case "objections":
      return <ObjectionsTab {...props} />;
  }
}

async function CorrectionsTab({ requested, permissions, today }: Props) {
  const params = loadCorrectionParams(requested);
  const { correction: id } = params;
  const ofUnit = permissions.includes("correction.request");
  if (id !== null) {
    const page = await read((ask) => ask.correction.byId({ id }));
    return <CorrectionDetail page={page} params={params} today={today} ofUnit={ofUnit} />;
  }
  const [list, units] = await Promise.all([
    read((ask) => ask.correction.list(correctionListOf(params))),
    ofUnit ? null : read((ask) => ask.unit.directory()),
  ]);
  return <CorrectionsView list={list} units={units} params={params} />;
}

async function ObjectionsTab({ requested, permissions, today }: Props) {
  const params = loadObjectionParams(requested);
  const { standing } = params;
  const [list, ratings] = await Promise.all([
    read((ask) => ask.objection.list(objectionListOf(params))),
    standing === null ? null : readIfAllowed((ask) => ask.rating.list()),
  ]);
  const rating = ratings?.ratings.find(({ id }) => id === standing) ?? null;
  const shown = { list, params, rating, permissions, today };
  return <ObjectionsView {...shown} />;
}
