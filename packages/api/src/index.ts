export { recordAudit } from "./audit.ts";
export { endedCookie, sessionCookie, tokenOf } from "./auth/cookie.ts";
export { createAuth } from "./auth/create-auth.ts";
export { hashPassword } from "./auth/passwords.ts";
export { mutationRefusal } from "./auth/same-origin.ts";
export { sessionActor } from "./auth/sessions.ts";
export { signIn, signInDemo, signOut } from "./auth/sign-in.ts";
export type { Context, DemoAccount, Services } from "./context.ts";
export { countyCalendar } from "./county-calendar.ts";
export { AppError } from "./errors.ts";
export { readBulletinFile } from "./files/bulletin-file.ts";
export type { ExportedWorkbook } from "./files/exported-workbook.ts";
export { contentDisposition } from "./files/file-name.ts";
export type { SentBody } from "./files/receive.ts";
export { examineHoldings } from "./holdings.ts";
export { loadCalendar } from "./holidays.ts";
export { closePeriods } from "./jobs/close-periods.ts";
export { startJobs } from "./jobs/run.ts";
export { resetPasswordAtConsole, unlockAtConsole } from "./modules/accounts/index.ts";
export {
  type OpenedFile,
  openAttachment,
  type UploadedFile,
  uploadAttachment,
} from "./modules/attachments/index.ts";
export { type ChainProblem, checkAuditChains } from "./modules/audit/index.ts";
export { readHolidayFile } from "./modules/calendar/index.ts";
export { uploadCountyList } from "./modules/county-lists/index.ts";
export { exportFindings, exportTable } from "./modules/exports/index.ts";
export {
  type BulletinUpload,
  type LedgerUpload,
  ledgerRejects,
  uploadBulletin,
  uploadLedger,
} from "./modules/imports/index.ts";
export type {
  ChannelView,
  DeliveryView,
  DigestView,
  NoticeView,
  SettingView,
} from "./modules/notices/index.ts";
export { type SchemeUpload, uploadScheme } from "./modules/schemes/index.ts";
export { createSetupLink, hasAdministrator } from "./modules/setup/index.ts";
export { writtenResult } from "./revision.ts";
export { type AppRouter, appRouter } from "./root.ts";
export { contextFailure, createCallerFactory, type ErrorData, httpFailure } from "./trpc.ts";
