import { useQuery } from "@tanstack/react-query";
import { api, got } from "@/api/client";

/** The figures of one's home page in one call; a part that one's roles do not show is null. */
export const useDashboard = () => useQuery({ queryKey: ["dashboard"], queryFn: () => got(api.GET("/api/v1/dashboard")), refetchInterval: 10_000 });
