import { useQuery, useQueryClient } from "@tanstack/react-query";
import { listAuthenticators, listSessions } from "@/api/auth";
import { get, post, remove } from "@/api/call";

export interface ApiKey {
  id: number;
  name: string;
  prefix: string;
  organisation_id: number;
  created_at: string;
  last_used_at: string | null;
  revoked_at: string | null;
}

export interface ApiKeyMade extends ApiKey {
  secret: string;
}

const authenticatorsKey = ["authenticators"];

export const useAuthenticators = () => useQuery({ queryKey: authenticatorsKey, queryFn: listAuthenticators });
export const useSessions = () => useQuery({ queryKey: ["sessions"], queryFn: listSessions });
export const useApiKeys = () => useQuery({ queryKey: ["api-keys"], queryFn: () => get<{ items: ApiKey[] }>("/api-keys") });

export const issueApiKey = (name: string, organisationId: number) =>
  post<ApiKeyMade>("/api-keys", { name, organisation_id: organisationId });
export const revokeApiKey = (id: number) => remove<ApiKey>(`/api-keys/${id}`);

export function useForgetAuthenticators() {
  const client = useQueryClient();
  return () => void client.invalidateQueries({ queryKey: authenticatorsKey });
}
