import { useQuery } from "@tanstack/react-query";
import { api, got } from "./client";

/** Per skill, topic and family of a project: what the models do alone, and where experts are ahead. */
export const useFrontier = (project: number) =>
  useQuery({
    queryKey: ["frontier", project],
    queryFn: () => got(api.GET("/api/v1/frontier", { params: { query: { project } } })),
  });
