export { AlertDialog } from "./alert-dialog.tsx";
export { Badge } from "./badge.tsx";
export { Button, IconButton } from "./button.tsx";
export {
  buttonClass,
  linkClass,
} from "./button-class.ts";
export { Checkbox, RadioGroup } from "./choice.tsx";
export { cx } from "./class-names.ts";
export { Combobox } from "./combobox.tsx";
export { DescriptionList } from "./description-list.tsx";
export { Dialog, DialogActions } from "./dialog.tsx";
export { DiffPair, type DiffRow } from "./diff-pair.tsx";
export { Drawer } from "./drawer.tsx";
export { Fieldset } from "./field.tsx";
export { FileDrop } from "./file-drop.tsx";
export * from "./icon.tsx";
export { Kbd, SkipLink } from "./inline.tsx";
export {
  Menu,
  MenuItem,
  MenuLink,
  MenuSeparator,
} from "./menu.tsx";
export { NonceProvider } from "./nonce-provider.tsx";
export { Notice } from "./notice.tsx";
export { NumberField } from "./number-field.tsx";
export type { Option } from "./option.ts";
export { Pagination } from "./pagination.tsx";
export { Popover, type PopoverProps } from "./popover.tsx";
export { ScrollRegion } from "./scroll-region.tsx";
export { Section } from "./section.tsx";
export { Select } from "./select.tsx";
export { Sentence } from "./sentence.tsx";
export { TableSkeleton, TextSkeleton } from "./skeleton.tsx";
export { Spinner } from "./spinner.tsx";
export { Stat } from "./stat.tsx";
export { EmptyState, ErrorState } from "./states.tsx";
export { StatusLight } from "./status-light.tsx";
export { Steps } from "./steps.tsx";
export { tabLinkClass, tabRowClass } from "./tab-class.ts";
export {
  Table,
  TableEmpty,
  TBody,
  Td,
  THead,
  Th,
  Tr,
} from "./table.tsx";
export { Tabs } from "./tabs.tsx";
export {
  DateField,
  TextArea,
  TextField,
} from "./text-field.tsx";
export { Timeline, TimelineItem } from "./timeline.tsx";
export { ToastRegion, useToast } from "./toast.tsx";
