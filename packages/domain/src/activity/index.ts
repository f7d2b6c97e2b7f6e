export * from "./activity.ts";
export * from "./articles.ts";
export {
  activityCatalogue,
  articleKinds,
  attributeOptions,
  catalogueOf,
  isArticleKind,
  searchedAttributeKeys,
  startingKind,
} from "./catalogue.ts";
export * from "./columns.ts";
export * from "./content.ts";
export * from "./filter.ts";
export * from "./filter-input.ts";
export * from "./input.ts";
export * from "./line.ts";
export * from "./paste.ts";
