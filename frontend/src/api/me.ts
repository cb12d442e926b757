import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { api, got, type Shapes } from "./client";
import { Refusal } from "./http";

export type Role = "lead" | "operator" | "expert" | "reviewer" | "finance" | "auditor" | "admin";

export type Me = Shapes["MeOut"];

export const meKey = ["me"] as const;

/** Who is signed in; null where nobody is. */
export async function fetchMe(): Promise<Me | null> {
  try {
    return await got(api.GET("/api/v1/me"));
  } catch (error) {
    if (error instanceof Refusal && error.status === 401) return null;
    throw error;
  }
}

export function useMe() {
  return useQuery({ queryKey: meKey, queryFn: fetchMe, staleTime: 60_000 });
}

export function hasRole(me: Me | null | undefined, ...roles: Role[]): boolean {
  return me?.roles.some(({ role }) => (roles as string[]).includes(role)) ?? false;
}

export function useChangeMe() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (change: Shapes["MeIn"]) => got(api.PATCH("/api/v1/me", { body: change })),
    onSuccess: (me) => client.setQueryData(meKey, me),
  });
}
