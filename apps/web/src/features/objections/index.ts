export { ObjectionButton } from "./objection-button.tsx";
export { ObjectionsView } from "./objections-view.tsx";
export { loadObjectionParams, objectionListOf, objectionsHref } from "./search-params.ts";
