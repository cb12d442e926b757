import { Trans } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { api, got } from "@/api/client";
import { Markdown } from "../markdown/Markdown";
import { Said } from "../Said";
import { SimulatedMark } from "../Marks";
import classes from "./GuidelineFirst.module.css";

/** Accepted corrections that a lead chose to show, each with what is good about it. */
export function GoodExamples({ project }: { project: number }) {
  const examples = useQuery({ queryKey: ["projects", project, "examples"], queryFn: () => got(api.GET("/api/v1/projects/{project_id}/examples", { params: { path: { project_id: project } } })) });
  const items = examples.data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <section>
      <h2 className={classes.whole}>
        <Trans>Good corrections</Trans>
      </h2>
      {items.map((example) => (
        <details key={example.unit_id}>
          <summary dir="auto">
            {example.note || example.critique || example.statement.slice(0, 80)} <SimulatedMark when={example.simulated} />
          </summary>
          <div lang={example.language} dir={example.language === "ar" ? "rtl" : "ltr"}>
            <p className={classes.soft}>
              <Trans>The model had written</Trans>
            </p>
            <Markdown text={example.output} />
            <p className={classes.soft}>
              <Trans>Corrected solution</Trans>
            </p>
            <Markdown text={example.solution} />
            {example.critique && (
              <p dir="auto">
                <Said text={example.critique} />
              </p>
            )}
          </div>
        </details>
      ))}
    </section>
  );
}
