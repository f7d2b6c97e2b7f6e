export { loadNoticeFilter, noticeQuery } from "./notice-filter.ts";
export { NoticesView } from "./notices-view.tsx";
export { SettingsView } from "./settings-view.tsx";
