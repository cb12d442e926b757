import { useQuery } from "@tanstack/react-query";
import { api, got, type Shapes } from "./client";

export type ProjectRow = Shapes["ProjectOut"];

export const useProjects = () => useQuery({ queryKey: ["projects"], queryFn: () => got(api.GET("/api/v1/projects")) });

/** The project that a page is about: the one asked for, or the newest. */
export function useChosenProject(asked: number | undefined): { id: number | null; projects: ProjectRow[]; query: ReturnType<typeof useProjects> } {
  const query = useProjects();
  const projects = query.data?.items ?? [];
  const id = asked ?? projects.at(-1)?.id ?? null;
  return { id, projects, query };
}
