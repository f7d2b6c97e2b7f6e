export { CorrectionButton } from "./correction-button.tsx";
export { CorrectionsView } from "./corrections-view.tsx";
export { correctionListOf, loadCorrectionParams } from "./search-params.ts";
