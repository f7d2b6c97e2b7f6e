import { accountRouter } from "./modules/accounts/router.ts";
import { applyActivityCorrection } from "./modules/activities/index.ts";
import { activityRouter } from "./modules/activities/router.ts";
import { assessmentRouter } from "./modules/assessments/router.ts";
import { attachmentRouter } from "./modules/attachments/router.ts";
import { auditRouter } from "./modules/audit/router.ts";
import { boardRouter } from "./modules/board/router.ts";
import { calendarRouter } from "./modules/calendar/router.ts";
import { checklistRouter } from "./modules/checklists/router.ts";
import { createCorrectionRouter } from "./modules/corrections/router.ts";
import { countyListRouter } from "./modules/county-lists/router.ts";
import { directoryRouter } from "./modules/directory/router.ts";
import { remind } from "./modules/escalations/index.ts";
import { escalationRouter } from "./modules/escalations/router.ts";
import { createFindingRouter } from "./modules/findings/router.ts";
import { importRouter } from "./modules/imports/router.ts";
import { inspectionRouter } from "./modules/inspections/router.ts";
import { noticeRouter } from "./modules/notices/router.ts";
import { objectionRouter } from "./modules/objections/router.ts";
import { overviewRouter } from "./modules/overview/router.ts";
import { createPeriodRouter } from "./modules/periods/router.ts";
import { markCorrected } from "./modules/ratings/index.ts";
import { ratingRouter } from "./modules/ratings/router.ts";
import { rectificationRouter } from "./modules/rectification/router.ts";
import { schemeRouter } from "./modules/schemes/router.ts";
import { scoreRouter } from "./modules/scores/router.ts";
import { selfCheckRouter } from "./modules/self-checks/router.ts";
import { sessionRouter } from "./modules/session/router.ts";
import { setupRouter } from "./modules/setup/router.ts";
import { applyEntryCorrection, snapshotLines } from "./modules/submissions/index.ts";
import { submissionRouter } from "./modules/submissions/router.ts";
import { taskRouter } from "./modules/tasks/router.ts";
import { unitRouter } from "./modules/units/router.ts";
import { verificationRouter } from "./modules/verifications/router.ts";
import { visitRouter } from "./modules/visits/router.ts";
import { router } from "./trpc.ts";

export const appRouter = router({
  account: accountRouter,
  activity: activityRouter,
  assessment: assessmentRouter,
  attachment: attachmentRouter,
  audit: auditRouter,
  board: boardRouter,
  calendar: calendarRouter,
  checklist: checklistRouter,
  correction: createCorrectionRouter({
    applyActivity: applyActivityCorrection,
    applyEntry: applyEntryCorrection,
    markCorrected,
  }),
  countyList: countyListRouter,
  directory: directoryRouter,
  escalation: escalationRouter,
  finding: createFindingRouter(remind),
  import: importRouter,
  inspection: inspectionRouter,
  notice: noticeRouter,
  objection: objectionRouter,
  overview: overviewRouter,
  period: createPeriodRouter(snapshotLines),
  rectification: rectificationRouter,
  scheme: schemeRouter,
  score: scoreRouter,
  selfCheck: selfCheckRouter,
  session: sessionRouter,
  setup: setupRouter,
  rating: ratingRouter,
  submission: submissionRouter,
  task: taskRouter,
  unit: unitRouter,
  visit: visitRouter,
  verification: verificationRouter,
});
export type AppRouter = typeof appRouter;
