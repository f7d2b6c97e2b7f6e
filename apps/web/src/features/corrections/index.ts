export { CorrectionButton } from "./correction-button.tsx";
export { CorrectionDetail } from "./correction-detail.tsx";
export { CorrectionsView } from "./corrections-view.tsx";
export { correctionListOf, loadCorrectionParams } from "./search-params.ts";
