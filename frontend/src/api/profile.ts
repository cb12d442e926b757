import { useQuery } from "@tanstack/react-query";
import { api, got } from "./client";

export const profileKey = ["experts", "me"] as const;

export const fetchProfile = () => got(api.GET("/api/v1/experts/me"));

/** Whether one has a profile; asked only where `ask` says so. */
export function useHasProfile(ask: boolean): boolean {
  const mine = useQuery({ queryKey: profileKey, queryFn: fetchProfile, enabled: ask, staleTime: 60_000 });
  return typeof mine.data?.id === "number";
}
