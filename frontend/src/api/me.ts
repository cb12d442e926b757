import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { showTimesIn } from "@/i18n/zone";
import { api, got, type Shapes } from "./client";

export type Role = "lead" | "operator" | "expert" | "reviewer" | "finance" | "auditor" | "admin";

export type Me = Shapes["MeOut"];

export const meKey = ["me"] as const;

/** Who is signed in; null where nobody is. Times are theirs from then on. */
export async function fetchMe(): Promise<Me | null> {
  const answer = await api.GET("/api/v1/me");
  const me = answer.response.status === 401 ? null : await got(Promise.resolve(answer));
  showTimesIn(me?.time_zone);
  return me;
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
    onSuccess: (me) => {
      showTimesIn(me.time_zone);
      client.setQueryData(meKey, me);
    },
  });
}
