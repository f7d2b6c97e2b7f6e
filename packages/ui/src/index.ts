export { cx } from "./class-names.ts";
export { Badge } from "./display/badge.tsx";
export { DiffPair, type DiffRow } from "./display/diff-pair.tsx";
export * from "./display/icon.tsx";
export { Notice } from "./display/notice.tsx";
export { Sentence } from "./display/sentence.tsx";
export { TableSkeleton, TextSkeleton } from "./display/skeleton.tsx";
export { Spinner } from "./display/spinner.tsx";
export { Stat } from "./display/stat.tsx";
export { EmptyState, ErrorState } from "./display/states.tsx";
export { StatusLight } from "./display/status-light.tsx";
export { Button, IconButton } from "./inputs/button.tsx";
export {
  buttonClass,
  linkClass,
} from "./inputs/button-class.ts";
export { Checkbox, RadioGroup } from "./inputs/choice.tsx";
export { Combobox } from "./inputs/combobox.tsx";
export { Fieldset } from "./inputs/field.tsx";
export { FileDrop } from "./inputs/file-drop.tsx";
export { NumberField } from "./inputs/number-field.tsx";
export type { Option } from "./inputs/option.ts";
export { Select } from "./inputs/select.tsx";
export {
  DateField,
  TextArea,
  TextField,
} from "./inputs/text-field.tsx";
export { DescriptionList } from "./layout/description-list.tsx";
export { Kbd, SkipLink } from "./layout/inline.tsx";
export { Pagination } from "./layout/pagination.tsx";
export { ScrollRegion } from "./layout/scroll-region.tsx";
export { Section } from "./layout/section.tsx";
export { Steps } from "./layout/steps.tsx";
export { tabLinkClass, tabRowClass } from "./layout/tab-class.ts";
export {
  Table,
  TableEmpty,
  TBody,
  Td,
  THead,
  Th,
  Tr,
} from "./layout/table.tsx";
export { Tabs } from "./layout/tabs.tsx";
export { Timeline, TimelineItem } from "./layout/timeline.tsx";
export { NonceProvider } from "./nonce-provider.tsx";
export { AlertDialog } from "./overlays/alert-dialog.tsx";
export { Dialog, DialogActions } from "./overlays/dialog.tsx";
export { Drawer } from "./overlays/drawer.tsx";
export {
  Menu,
  MenuItem,
  MenuLink,
  MenuSeparator,
} from "./overlays/menu.tsx";
export { Popover, type PopoverProps } from "./overlays/popover.tsx";
export { ToastRegion, useToast } from "./overlays/toast.tsx";
