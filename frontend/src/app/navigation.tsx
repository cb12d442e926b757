import { Trans } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { hasRole, type Me, type Role } from "@/api/me";

export interface Place {
  to: "/" | "/offers" | "/staffing" | "/work" | "/review" | "/today" | "/manual-time" | "/earnings" | "/bonuses" | "/adjustments" | "/limits" | "/loops" | "/problems" | "/probes" | "/units" | "/data-sets" | "/training-runs" | "/lifts" | "/frontier" | "/pay-runs" | "/payouts" | "/my-pay-goes-to" | "/billing" | "/statements" | "/my-profile" | "/my-data" | "/agreements" | "/applicants" | "/experts" | "/people" | "/webhooks" | "/audit" | "/projects" | "/models";
  label: ReactNode;
  roles?: Role[];
  /** Shown to everybody who has a profile, whatever they are; not to the others. */
  profiled?: true;
}

export interface PlaceGroup {
  key: string;
  label?: ReactNode;
  places: Place[];
}

const staff: Role[] = ["lead", "operator", "admin"];
const watchers: Role[] = [...staff, "auditor"];

/** In the order of the loop. What a person may not open is not shown. */
function allGroups(): PlaceGroup[] {
  return [
    {
      key: "work",
      places: [
        { to: "/", label: <Trans>Home</Trans> },
        { to: "/work", label: <Trans>Correct</Trans>, roles: ["expert"] },
        { to: "/review", label: <Trans>Review</Trans>, roles: ["reviewer"] },
        { to: "/today", label: <Trans>Today</Trans>, roles: ["expert", "reviewer"] },
        { to: "/manual-time", label: <Trans>Time by hand</Trans>, roles: ["expert", "reviewer", "lead", "operator", "admin"] },
        { to: "/limits", label: <Trans>Limits and closed periods</Trans>, roles: staff },
        { to: "/earnings", label: <Trans>Earnings</Trans>, roles: ["expert", "reviewer"] },
        { to: "/offers", label: <Trans>Offers</Trans> },
        { to: "/agreements", label: <Trans>My agreements</Trans>, roles: ["expert", "reviewer"] },
        { to: "/my-profile", label: <Trans>My profile</Trans>, profiled: true },
        { to: "/my-data", label: <Trans>My data</Trans>, profiled: true },
      ],
    },
    {
      key: "project",
      label: <Trans>Project</Trans>,
      places: [
        { to: "/loops", label: <Trans>The loop</Trans>, roles: watchers },
        { to: "/projects", label: <Trans>Projects</Trans>, roles: watchers },
        { to: "/problems", label: <Trans>Problems</Trans>, roles: watchers },
        { to: "/models", label: <Trans>Models</Trans>, roles: watchers },
        { to: "/probes", label: <Trans>Probes</Trans>, roles: watchers },
        { to: "/units", label: <Trans>Units</Trans>, roles: [...watchers, "expert", "reviewer"] },
      ],
    },
    {
      key: "results",
      label: <Trans>Results</Trans>,
      places: [
        { to: "/data-sets", label: <Trans>Data sets</Trans>, roles: watchers },
        { to: "/training-runs", label: <Trans>Training</Trans>, roles: watchers },
        { to: "/lifts", label: <Trans>Lift</Trans>, roles: watchers },
        { to: "/frontier", label: <Trans>Frontier</Trans>, roles: watchers },
      ],
    },
    {
      key: "money",
      label: <Trans>Money</Trans>,
      places: [
        { to: "/billing", label: <Trans>Budget and invoices</Trans>, roles: ["lead", "finance", "operator", "auditor", "admin"] },
        { to: "/pay-runs", label: <Trans>Pay runs</Trans>, roles: ["finance", "operator", "auditor", "admin", "lead"] },
        { to: "/bonuses", label: <Trans>Bonuses</Trans>, roles: ["lead", "finance", "operator", "auditor", "admin", "expert", "reviewer"] },
        { to: "/adjustments", label: <Trans>Adjustments</Trans>, roles: ["lead", "finance", "operator", "auditor", "admin", "expert", "reviewer"] },
        { to: "/payouts", label: <Trans>Payouts</Trans>, roles: ["finance", "operator", "auditor", "admin"] },
        { to: "/statements", label: <Trans>Statements</Trans>, roles: ["finance", "expert", "reviewer", "operator", "auditor", "admin"] },
        { to: "/my-pay-goes-to", label: <Trans>Where my pay goes</Trans>, roles: ["expert", "reviewer"] },
      ],
    },
    {
      key: "trust",
      label: <Trans>Network</Trans>,
      places: [
        { to: "/experts", label: <Trans>Experts</Trans>, roles: ["operator", "admin"] },
        { to: "/staffing", label: <Trans>Staffing</Trans>, roles: staff },
        { to: "/applicants", label: <Trans>Applicants</Trans>, roles: ["operator", "admin"] },
        { to: "/people", label: <Trans>People</Trans>, roles: ["operator", "admin", "lead"] },
        { to: "/webhooks", label: <Trans>Webhooks</Trans>, roles: staff },
        { to: "/audit", label: <Trans>Audit</Trans>, roles: ["auditor", "admin", "operator"] },
      ],
    },
  ];
}

/** Whether somebody works here, or is to: they have a profile or may begin one. Of the others it is asked. */
export const isExpert = (me: Me) => me.roles.length === 0 || hasRole(me, "expert", "reviewer");

export function groupsFor(me: Me, profiled: boolean): PlaceGroup[] {
  const shown = ({ roles, profiled: needed }: Place) => (!roles || hasRole(me, ...roles)) && (!needed || profiled);
  return allGroups()
    .map((group) => ({ ...group, places: group.places.filter(shown) }))
    .filter((group) => group.places.length > 0);
}
