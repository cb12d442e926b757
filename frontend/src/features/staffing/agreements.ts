import { queryOptions } from "@tanstack/react-query";
import { api, got } from "@/api/client";

/** The agreements in force on a project, with when one accepted each. */
export const agreementsOf = (project: number) =>
  queryOptions({ queryKey: ["agreements", project], queryFn: () => got(api.GET("/api/v1/projects/{project_id}/agreements", { params: { path: { project_id: project } } })) });

/** What was ticked of several texts, by their numbers. */
export const ticked = (before: number[], text: number, now: boolean) => (now ? [...before, text] : before.filter((each) => each !== text));
