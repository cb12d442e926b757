import { queryOptions } from "@tanstack/react-query";
import { api, got, type Shapes } from "./client";

export type Checklist = Shapes["Checklist"];

/** What one has to do on each of one's projects before the first piece of work. */
export const myOnboarding = queryOptions({ queryKey: ["onboarding"], queryFn: () => got(api.GET("/api/v1/onboarding")) });
