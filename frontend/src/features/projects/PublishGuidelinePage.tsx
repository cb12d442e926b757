import { Button, NativeSelect, TextInput } from "@mantine/core";
import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { api, got, type Shapes } from "@/api/client";
import { useClock } from "@/i18n/instants";
import { Isolated } from "@/ui/Figures";
import { Textarea } from "@/ui/Textarea";
import { Markdown } from "@/ui/markdown/Markdown";
import { Page } from "@/ui/Page";
import { FailureReason, Fetched } from "@/ui/States";
import { Changes } from "@/ui/workbench/GuidelineFirst";
import { useKept } from "./useKept";
import classes from "./projects.module.css";

type Guideline = Shapes["GuidelineOut"];
type Language = Shapes["GuidelineIn"]["language"];

/** A lead writes the next version of the instructions: on the left the Markdown, on the right what people will read. */
export function PublishGuidelinePage() {
  const { t } = useLingui();
  const { id = "" } = useParams({ strict: false });
  const project = Number(id);
  const all = useQuery({ queryKey: ["projects", project, "guidelines"], queryFn: () => got(api.GET("/api/v1/projects/{project_id}/guidelines", { params: { path: { project_id: project } } })) });
  const [language, setLanguage] = useState<Language>("en");
  return (
    <Page
      title={t`Publish a new version`}
      above={
        <Link to="/projects/$id" params={{ id }}>
          <Trans>The project</Trans>
        </Link>
      }
      lead={<Trans>Everybody sees what has changed, and says that they have read it, before their next unit.</Trans>}
    >
      <Fetched query={all}>
        {({ items }) => (
          <>
            <NativeSelect
              label={t`Language`}
              className={classes.short}
              value={language}
              data={[
                { value: "en", label: t`English` },
                { value: "ar", label: t`Arabic` },
              ]}
              onChange={(event) => setLanguage(event.currentTarget.value as Language)}
            />
            <Writing key={language} project={project} language={language} latest={items.find((each) => each.language === language) ?? null} />
          </>
        )}
      </Fetched>
    </Page>
  );
}

function Writing({ project, language, latest }: { project: number; language: Language; latest: Guideline | null }) {
  const { t } = useLingui();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { instantOf } = useClock();
  const before = latest?.body ?? "";
  const [kept, keep] = useKept(`guideline-${project}-${language}-${latest?.version ?? 0}`);
  const body = kept ?? before;
  const [changelog, setChangelog] = useState("");
  const [from, setFrom] = useState("");
  const direction = language === "ar" ? "rtl" : "ltr";
  const next = (latest?.version ?? 0) + 1;
  const publish = useMutation({
    mutationFn: () =>
      got(
        api.POST("/api/v1/projects/{project_id}/guidelines", {
          params: { path: { project_id: project } },
          body: { language, body, changelog: changelog.trim(), in_force_from: from === "" ? null : instantOf(from) },
        }),
      ),
    onSuccess: async () => {
      keep(null);
      await client.invalidateQueries({ queryKey: ["projects"] });
      await navigate({ to: "/projects/$id", params: { id: String(project) } });
    },
  });
  const same = body.trim() === "" || body === before;
  return (
    <form
      className={classes.writing}
      onSubmit={(event) => {
        event.preventDefault();
        if (!same) publish.mutate();
      }}
    >
      <div className={classes.sides}>
        <Textarea id="guideline-body" label={t`The instructions, in Markdown`} lang={language} dir={direction} minRows={14} value={body} onChange={(event) => keep(event.currentTarget.value)} />
        <section aria-label={t`As they will be read`}>
          <p className={classes.label}>
            <Trans>As they will be read</Trans>
          </p>
          <div className={classes.preview} lang={language} dir={direction}>
            <Markdown text={body} />
          </div>
        </section>
      </div>
      {latest && !same && (
        <section>
          <p className={classes.label}>
            <Trans>
              What is new since version <Isolated>{latest.version}</Isolated>
            </Trans>
          </p>
          <Changes before={before} after={body} language={language} />
        </section>
      )}
      <TextInput label={t`What is new, in one sentence`} dir="auto" maxLength={300} value={changelog} onChange={(event) => setChangelog(event.currentTarget.value)} />
      <TextInput
        type="datetime-local"
        className={classes.short}
        label={t`In force from`}
        description={t`Empty: at once`}
        value={from}
        onChange={(event) => setFrom(event.currentTarget.value)}
      />
      {publish.isError && (
        <p role="alert" className={classes.error}>
          <FailureReason error={publish.error} />
        </p>
      )}
      <div>
        <Button type="submit" disabled={same} loading={publish.isPending}>
          <Trans>
            Publish version <Isolated>{next}</Isolated>
          </Trans>
        </Button>
      </div>
    </form>
  );
}
