export { FieldView } from "./field-view.tsx";
export { takeAlong } from "./take-along.ts";
