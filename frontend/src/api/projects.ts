import { useQuery } from "@tanstack/react-query";
import { get } from "./call";
import type { ListPage } from "./list";

export interface ProjectRow {
  id: number;
  organisation_id: number;
  name: string;
  slug: string;
  description: string;
  state: string;
  protocol: string;
  currency: string;
  daily_cap_seconds: number;
  claim_minutes: number;
  simulated: boolean;
  created_at: string;
}

export const useProjects = () => useQuery({ queryKey: ["projects"], queryFn: () => get<ListPage<ProjectRow>>("/projects") });

/** The project that a page is about: the one asked for, or the newest. */
export function useChosenProject(asked: number | undefined): { id: number | null; projects: ProjectRow[]; query: ReturnType<typeof useProjects> } {
  const query = useProjects();
  const projects = query.data?.items ?? [];
  const id = asked ?? projects.at(-1)?.id ?? null;
  return { id, projects, query };
}
