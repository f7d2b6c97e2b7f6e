// The reads of forms, for the router and for other modules.
export { formPage } from "./form.ts";
export { myForms } from "./mine.ts";
export { acceptanceQueue } from "./queue.ts";
