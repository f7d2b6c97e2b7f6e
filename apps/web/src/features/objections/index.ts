export { ObjectionButton } from "./objection-button.tsx";
export { ObjectionsView } from "./objections-view.tsx";
export { loadObjectionParams, objectionListOf } from "./search-params.ts";
