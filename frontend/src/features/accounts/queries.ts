import { useQuery, useQueryClient } from "@tanstack/react-query";
import { listAuthenticators, listSessions } from "@/api/auth";
import { api, got, type Shapes } from "@/api/client";

export type ApiKeyMade = Shapes["ApiKeyMade"];

const authenticatorsKey = ["authenticators"];

export const useAuthenticators = () => useQuery({ queryKey: authenticatorsKey, queryFn: listAuthenticators });
export const useSessions = () => useQuery({ queryKey: ["sessions"], queryFn: listSessions });
export const useApiKeys = () => useQuery({ queryKey: ["api-keys"], queryFn: () => got(api.GET("/api/v1/api-keys")) });

export const issueApiKey = (name: string, organisationId: number) =>
  got(api.POST("/api/v1/api-keys", { body: { name, organisation_id: organisationId } }));
export const revokeApiKey = (id: number) => got(api.DELETE("/api/v1/api-keys/{key_id}", { params: { path: { key_id: id } } }));

export function useForgetAuthenticators() {
  const client = useQueryClient();
  return () => void client.invalidateQueries({ queryKey: authenticatorsKey });
}
