import { createRootRouteWithContext, createRoute, createRouter, lazyRouteComponent, Outlet, redirect } from "@tanstack/react-router";
import type { QueryClient } from "@tanstack/react-query";
import { fetchMe, meKey } from "@/api/me";
import { activate, isLanguage, loadWhole } from "@/i18n/language";
import { i18n } from "@lingui/core";
import { Failure } from "@/ui/States";
import { KeptTime } from "./KeptTime";
import { NotFound } from "./NotFound";
import { queryClient } from "./queryClient";

const root = createRootRouteWithContext<{ queryClient: QueryClient }>()({
  component: Outlet,
  notFoundComponent: NotFound,
  errorComponent: ({ error, reset }) => <Failure error={error} retry={reset} />,
});

const signIn = createRoute({
  getParentRoute: () => root,
  path: "/sign-in",
  validateSearch: (search): { then?: string } => (typeof search.then === "string" ? { then: search.then } : {}),
  loader: loadWhole,
  component: lazyRouteComponent(() => import("@/features/accounts/SignInPage"), "SignInPage"),
});

const open = { getParentRoute: () => root, loader: loadWhole };

/** For somebody who cannot sign in (yet): an offer by its link, and a new password. */
const openPages = [
  createRoute({ ...open, path: "/offers/by-link", component: lazyRouteComponent(() => import("@/features/staffing/OfferByLinkPage"), "OfferByLinkPage") }),
  createRoute({ ...open, path: "/account/forgotten", component: lazyRouteComponent(() => import("@/features/accounts/ForgottenPage"), "ForgottenPage") }),
  createRoute({ ...open, path: "/account/reset", component: lazyRouteComponent(() => import("@/features/accounts/ResetPage"), "ResetPage") }),
] as const;

/** Everything below needs somebody signed in; their language is that of their account, on every device. */
const signedIn = createRoute({
  getParentRoute: () => root,
  id: "signed-in",
  beforeLoad: async ({ context, location }) => {
    const me = await context.queryClient.ensureQueryData({ queryKey: meKey, queryFn: fetchMe });
    if (!me) throw redirect({ to: "/sign-in", search: location.pathname === "/" ? {} : { then: location.href } });
    if (isLanguage(me.language) && me.language !== i18n.locale) await activate(me.language);
  },
  component: KeptTime,
});

const shell = createRoute({ getParentRoute: () => signedIn, id: "shell", loader: loadWhole, component: lazyRouteComponent(() => import("./Shell"), "Shell") });

const text = (value: unknown) => (typeof value === "string" && value !== "" ? value : undefined);
const id = (value: unknown) => (Number.isSafeInteger(Number(value)) && Number(value) > 0 ? Number(value) : undefined);
const monthOf = (value: unknown) => (typeof value === "string" && /^20\d\d-(0[1-9]|1[0-2])$/.test(value) ? value : undefined);
const flag = (value: unknown) => (value === true || value === "true" ? true : value === false || value === "false" ? false : undefined);

const figure = (value: unknown) => (typeof value === "number" && value >= 0 && Number.isFinite(value) ? value : undefined);
const texts = (value: unknown) => (Array.isArray(value) && value.length > 0 ? value.map(String) : undefined);

const withholdings = ["any", "withheld", "appealed", "released", "upheld"] as const;
const withholdingOf = (value: unknown) => withholdings.find((each) => each === value);

/** Reads the filters of a list from its address, so that a filtered list is a link like any other. */
function filters<Shape extends Record<string, (value: unknown) => unknown>>(shape: Shape) {
  return (search: Record<string, unknown>) =>
    Object.fromEntries(
      Object.entries(shape)
        .map(([key, read]) => [key, read(search[key])] as const)
        .filter(([, value]) => value !== undefined),
    ) as { [Key in keyof Shape]?: NonNullable<ReturnType<Shape[Key]>> };
}

const withParent = { getParentRoute: () => shell };

const pages = [
  createRoute({ ...withParent, path: "/", component: lazyRouteComponent(() => import("@/features/home/HomePage"), "HomePage") }),
  createRoute({ ...withParent, path: "/account", component: lazyRouteComponent(() => import("@/features/accounts/AccountPage"), "AccountPage") }),
  createRoute({ ...withParent, path: "/account/way-in", component: lazyRouteComponent(() => import("@/features/accounts/WayInPage"), "WayInPage") }),
  createRoute({ ...withParent, path: "/loops", component: lazyRouteComponent(() => import("@/features/loop/LoopsPage"), "LoopsPage") }),
  createRoute({ ...withParent, path: "/loops/$id", component: lazyRouteComponent(() => import("@/features/loop/LoopPage"), "LoopPage") }),
  createRoute({ ...withParent, path: "/loops/$id/report", component: lazyRouteComponent(() => import("@/features/loop/ReportPage"), "ReportPage") }),
  createRoute({ ...withParent, path: "/projects", component: lazyRouteComponent(() => import("@/features/projects/ProjectsPage"), "ProjectsPage") }),
  createRoute({ ...withParent, path: "/projects/$id", component: lazyRouteComponent(() => import("@/features/projects/ProjectPage"), "ProjectPage") }),
  createRoute({ ...withParent, path: "/projects/$id/guideline", component: lazyRouteComponent(() => import("@/features/projects/PublishGuidelinePage"), "PublishGuidelinePage") }),
  createRoute({ ...withParent, path: "/projects/$id/team", component: lazyRouteComponent(() => import("@/features/staffing/TeamPage"), "TeamPage") }),
  createRoute({ ...withParent, path: "/projects/$id/rules", component: lazyRouteComponent(() => import("@/features/projects/RulesPage"), "RulesPage") }),
  createRoute({
    ...withParent,
    path: "/problems",
    validateSearch: filters({ project: id, language: text, topic: text, split: text }),
    component: lazyRouteComponent(() => import("@/features/problems/ProblemsPage"), "ProblemsPage"),
  }),
  createRoute({ ...withParent, path: "/problems/$id", component: lazyRouteComponent(() => import("@/features/problems/ProblemPage"), "ProblemPage") }),
  createRoute({ ...withParent, path: "/models", component: lazyRouteComponent(() => import("@/features/probing/ModelsPage"), "ModelsPage") }),
  createRoute({ ...withParent, path: "/models/$id", component: lazyRouteComponent(() => import("@/features/probing/ModelPage"), "ModelPage") }),
  createRoute({ ...withParent, path: "/probes", component: lazyRouteComponent(() => import("@/features/probing/ProbesPage"), "ProbesPage") }),
  createRoute({
    ...withParent,
    path: "/probes/$id",
    validateSearch: filters({ correct: flag }),
    component: lazyRouteComponent(() => import("@/features/probing/ProbePage"), "ProbePage"),
  }),
  createRoute({
    ...withParent,
    path: "/attempts",
    validateSearch: filters({ probe: id, model_version: id, correct: flag, problem: id }),
    component: lazyRouteComponent(() => import("@/features/probing/AttemptsPage"), "AttemptsPage"),
  }),
  createRoute({ ...withParent, path: "/attempts/$id", component: lazyRouteComponent(() => import("@/features/probing/AttemptPage"), "AttemptPage") }),
  createRoute({
    ...withParent,
    path: "/units",
    validateSearch: filters({ project: id, state: text, kind: text }),
    component: lazyRouteComponent(() => import("@/features/corrections/UnitsPage"), "UnitsPage"),
  }),
  createRoute({
    ...withParent,
    path: "/units/open",
    validateSearch: filters({ project: id }),
    component: lazyRouteComponent(() => import("@/features/corrections/opening/OpenUnitsPage"), "OpenUnitsPage"),
  }),
  createRoute({ ...withParent, path: "/units/$id", component: lazyRouteComponent(() => import("@/features/corrections/UnitPage"), "UnitPage") }),
  createRoute({ ...withParent, path: "/kept-work", component: lazyRouteComponent(() => import("@/features/corrections/kept/KeptWorkPage"), "KeptWorkPage") }),
  createRoute({ ...withParent, path: "/kept-work/$id", component: lazyRouteComponent(() => import("@/features/corrections/kept/KeptWorkItemPage"), "KeptWorkItemPage") }),
  createRoute({ ...withParent, path: "/payouts", component: lazyRouteComponent(() => import("@/features/payouts/PayoutsPage"), "PayoutsPage") }),
  createRoute({ ...withParent, path: "/my-pay-goes-to", component: lazyRouteComponent(() => import("@/features/payouts/DestinationPage"), "DestinationPage") }),
  createRoute({ ...withParent, path: "/pay-runs", component: lazyRouteComponent(() => import("@/features/payroll/PayRunsPage"), "PayRunsPage") }),
  createRoute({ ...withParent, path: "/pay-runs/$id", component: lazyRouteComponent(() => import("@/features/payroll/PayRunPage"), "PayRunPage") }),
  createRoute({
    ...withParent,
    path: "/earnings",
    validateSearch: filters({ year: id, month: monthOf }),
    component: lazyRouteComponent(() => import("@/features/payroll/EarningsPage"), "EarningsPage"),
  }),
  createRoute({
    ...withParent,
    path: "/bonuses",
    validateSearch: filters({ project: id, withholding: withholdingOf }),
    component: lazyRouteComponent(() => import("@/features/payroll/BonusesPage"), "BonusesPage"),
  }),
  createRoute({ ...withParent, path: "/adjustments", component: lazyRouteComponent(() => import("@/features/payroll/AdjustmentsPage"), "AdjustmentsPage") }),
  createRoute({
    ...withParent,
    path: "/pay-terms",
    validateSearch: filters({ organisation: id }),
    component: lazyRouteComponent(() => import("@/features/payroll/PayTermsPage"), "PayTermsPage"),
  }),
  createRoute({
    ...withParent,
    path: "/statements",
    validateSearch: filters({ pay_run: id }),
    component: lazyRouteComponent(() => import("@/features/payroll/StatementsPage"), "StatementsPage"),
  }),
  createRoute({ ...withParent, path: "/statements/$id", component: lazyRouteComponent(() => import("@/features/payroll/StatementPage"), "StatementPage") }),
  createRoute({ ...withParent, path: "/billing", component: lazyRouteComponent(() => import("@/features/billing/BillingPage"), "BillingPage") }),
  createRoute({ ...withParent, path: "/invoices/$id", component: lazyRouteComponent(() => import("@/features/billing/InvoicePage"), "InvoicePage") }),
  createRoute({
    ...withParent,
    path: "/ledger",
    validateSearch: filters({ reference: text }),
    component: lazyRouteComponent(() => import("@/features/payroll/LedgerPage"), "LedgerPage"),
  }),
  createRoute({ ...withParent, path: "/data-sets", component: lazyRouteComponent(() => import("@/features/datasets/DataSetsPage"), "DataSetsPage") }),
  createRoute({ ...withParent, path: "/data-set-versions/$id", component: lazyRouteComponent(() => import("@/features/datasets/VersionPage"), "VersionPage") }),
  createRoute({ ...withParent, path: "/training-runs", component: lazyRouteComponent(() => import("@/features/training/TrainingRunsPage"), "TrainingRunsPage") }),
  createRoute({ ...withParent, path: "/training-runs/$id", component: lazyRouteComponent(() => import("@/features/training/TrainingRunPage"), "TrainingRunPage") }),
  createRoute({ ...withParent, path: "/evaluations/$id", component: lazyRouteComponent(() => import("@/features/training/EvaluationPage"), "EvaluationPage") }),
  createRoute({
    ...withParent,
    path: "/lifts",
    validateSearch: filters({ project: id }),
    component: lazyRouteComponent(() => import("@/features/training/LiftsPage"), "LiftsPage"),
  }),
  createRoute({
    ...withParent,
    path: "/frontier",
    validateSearch: filters({ project: id }),
    component: lazyRouteComponent(() => import("@/features/frontier/FrontierPage"), "FrontierPage"),
  }),
  createRoute({ ...withParent, path: "/today", component: lazyRouteComponent(() => import("@/features/worktime/TodayPage"), "TodayPage") }),
  createRoute({ ...withParent, path: "/manual-time", component: lazyRouteComponent(() => import("@/features/worktime/ManualTimePage"), "ManualTimePage") }),
  createRoute({
    ...withParent,
    path: "/limits",
    validateSearch: filters({ project: id }),
    component: lazyRouteComponent(() => import("@/features/worktime/LimitsPage"), "LimitsPage"),
  }),
  createRoute({ ...withParent, path: "/my-profile", component: lazyRouteComponent(() => import("@/features/experts/ProfilePage"), "ProfilePage") }),
  createRoute({ ...withParent, path: "/my-data", component: lazyRouteComponent(() => import("@/features/experts/PrivacyPage"), "PrivacyPage") }),
  createRoute({ ...withParent, path: "/my-profile/cv", component: lazyRouteComponent(() => import("@/features/experts/CvPage"), "CvPage") }),
  createRoute({
    ...withParent,
    path: "/experts",
    validateSearch: filters({
      need: id, text, skills: texts, languages: texts, countries: texts, statuses: texts, degree: text, credential: text, currency: text, most_rate_minor: figure,
      least_weekly_minutes: figure, least_quality: figure, meet_zone: text, meet_from: figure, meet_to: figure, meet_minutes: figure,
    }),
    component: lazyRouteComponent(() => import("@/features/experts/ExpertsPage"), "ExpertsPage"),
  }),
  createRoute({ ...withParent, path: "/experts/duplicates", component: lazyRouteComponent(() => import("@/features/experts/DuplicatesPage"), "DuplicatesPage") }),
  createRoute({ ...withParent, path: "/experts/duplicates/$id", component: lazyRouteComponent(() => import("@/features/experts/DuplicatePage"), "DuplicatePage") }),
  createRoute({ ...withParent, path: "/webhooks", component: lazyRouteComponent(() => import("@/features/webhooks/WebhooksPage"), "WebhooksPage") }),
  createRoute({ ...withParent, path: "/webhooks/$id", component: lazyRouteComponent(() => import("@/features/webhooks/WebhookPage"), "WebhookPage") }),
  createRoute({ ...withParent, path: "/experts/$id", component: lazyRouteComponent(() => import("@/features/experts/ExpertPage"), "ExpertPage") }),
  createRoute({ ...withParent, path: "/offers", component: lazyRouteComponent(() => import("@/features/staffing/OffersPage"), "OffersPage") }),
  createRoute({ ...withParent, path: "/offers/$id", component: lazyRouteComponent(() => import("@/features/staffing/OfferPage"), "OfferPage") }),
  createRoute({ ...withParent, path: "/staffing", component: lazyRouteComponent(() => import("@/features/staffing/NeedsPage"), "NeedsPage") }),
  createRoute({ ...withParent, path: "/staffing/plan", component: lazyRouteComponent(() => import("@/features/staffing/PlanPage"), "PlanPage") }),
  createRoute({ ...withParent, path: "/staffing/conflicts", component: lazyRouteComponent(() => import("@/features/staffing/ConflictsPage"), "ConflictsPage") }),
  createRoute({ ...withParent, path: "/staffing/$id", component: lazyRouteComponent(() => import("@/features/staffing/BoardPage"), "BoardPage") }),
  createRoute({ ...withParent, path: "/agreements", component: lazyRouteComponent(() => import("@/features/staffing/MyAgreementsPage"), "MyAgreementsPage") }),
  createRoute({ ...withParent, path: "/applicants", component: lazyRouteComponent(() => import("@/features/staffing/ApplicantsPage"), "ApplicantsPage") }),
  createRoute({ ...withParent, path: "/people", component: lazyRouteComponent(() => import("@/features/staffing/PeoplePage"), "PeoplePage") }),
  createRoute({
    ...withParent,
    path: "/audit",
    validateSearch: filters({ subject: text }),
    component: lazyRouteComponent(() => import("@/features/audit/AuditPage"), "AuditPage"),
  }),
] as const;

/** The workbench has the whole window: nothing beside the work. */
const workbench = [
  createRoute({ getParentRoute: () => signedIn, path: "/work", component: lazyRouteComponent(() => import("@/features/corrections/WorkPage"), "WorkPage") }),
  createRoute({ getParentRoute: () => signedIn, path: "/review", loader: loadWhole, component: lazyRouteComponent(() => import("@/features/review/ReviewPage"), "ReviewPage") }),
] as const;

export const router = createRouter({
  routeTree: root.addChildren([signIn, ...openPages, signedIn.addChildren([shell.addChildren([...pages]), ...workbench])]),
  context: { queryClient },
  defaultPreload: "intent",
  defaultPendingMinMs: 0,
  scrollRestoration: true,
  defaultErrorComponent: ({ error, reset }) => <Failure error={error} retry={reset} />,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
