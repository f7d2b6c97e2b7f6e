export { DesignView } from "./design-view.tsx";
