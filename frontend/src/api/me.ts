import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { get, patch } from "./call";
import { Refusal } from "./http";

export type Role = "lead" | "operator" | "expert" | "reviewer" | "finance" | "auditor" | "admin";

export interface Me {
  id: number;
  email: string;
  display_name: string;
  language: "en" | "ar";
  time_zone: string;
  is_staff: boolean;
  simulated: boolean;
  roles: { organisation_id: number; organisation: string; role: Role }[];
}

export const meKey = ["me"] as const;

/** Who is signed in; null where nobody is. */
export async function fetchMe(): Promise<Me | null> {
  try {
    return await get<Me>("/me");
  } catch (error) {
    if (error instanceof Refusal && error.status === 401) return null;
    throw error;
  }
}

export function useMe() {
  return useQuery({ queryKey: meKey, queryFn: fetchMe, staleTime: 60_000 });
}

export function hasRole(me: Me | null | undefined, ...roles: Role[]): boolean {
  return me?.roles.some(({ role }) => roles.includes(role)) ?? false;
}

export function useChangeMe() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (change: Partial<Pick<Me, "display_name" | "language" | "time_zone">>) => patch<Me>("/me", change),
    onSuccess: (me) => client.setQueryData(meKey, me),
  });
}
