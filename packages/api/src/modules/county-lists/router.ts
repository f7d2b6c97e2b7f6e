import { byIdInput } from "@xianlan/domain/input";
import { procedure, router } from "../../trpc.ts";
import { countyListById } from "./by-id.ts";
import { commitCountyList } from "./commit.ts";
import { commitListInput, listListsInput, previewListInput } from "./inputs.ts";
import { previewCountyList } from "./preview.ts";
import { listCountyLists } from "./queries.ts";

// Files come over `/api/imports/county-list`; here is what is made of them.
export const countyListRouter = router({
  list: procedure.input(listListsInput).query(({ ctx, input }) => listCountyLists(ctx, input)),
  byId: procedure.input(byIdInput).query(({ ctx, input }) => countyListById(ctx, input)),
  preview: procedure
    .input(previewListInput)
    .query(({ ctx, input }) => previewCountyList(ctx, input)),
  commit: procedure
    .input(commitListInput)
    .mutation(({ ctx, input }) => commitCountyList(ctx, input)),
});
