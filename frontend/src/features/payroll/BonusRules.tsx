import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { api, got } from "@/api/client";
import type { ProjectRow } from "@/api/projects";
import { useWord } from "@/i18n/words";
import { Comma, Isolated, Money, When } from "@/ui/Figures";
import { Mark } from "@/ui/Marks";
import { Section } from "@/ui/Page";
import { Empty, Fetched } from "@/ui/States";
import { Table, type Column } from "@/ui/Table";
import { RuleForm } from "./RuleForm";
import { RuleTerms } from "./RuleTerms";
import type { BonusRule } from "./types";
import classes from "./payroll.module.css";

/** The newest version of each rule, and the older ones below it. */
export function BonusRules({ project, steers }: { project: ProjectRow; steers: boolean }) {
  const { t } = useLingui();
  const client = useQueryClient();
  const key = ["bonus-rules", project.id];
  const rules = useQuery({ queryKey: key, queryFn: () => got(api.GET("/api/v1/projects/{project_id}/bonus-rules", { params: { path: { project_id: project.id } } })) });
  const changed = () => void client.invalidateQueries({ queryKey: key });
  const columns: Column<BonusRule[]>[] = [
    { key: "rule", head: <Trans>Rule</Trans>, cell: (versions) => <Name versions={versions} /> },
    { key: "amount", head: <Trans>Pays</Trans>, figure: true, cell: ([rule]) => (rule && rule.kind !== "quality_tier" ? <Money amount={rule.amount} /> : null) },
    { key: "for", head: <Trans>For what</Trans>, cell: ([rule]) => rule && <RuleTerms rule={rule} /> },
    { key: "since", head: <Trans>In force</Trans>, minor: true, cell: ([rule]) => rule && <Force rule={rule} /> },
    ...(steers ? [{ key: "change", head: <span className="visually-hidden"><Trans>Change</Trans></span>, cell: ([rule]: BonusRule[]) => rule && <RuleForm project={project} before={rule} onDone={changed} /> }] : []),
  ];
  return (
    <Section title={<Trans>Rules</Trans>} note={<Trans>A new version counts for work that is taken from then on; what is in hand keeps the rule it was taken under.</Trans>} actions={steers && <RuleForm project={project} onDone={changed} />}>
      <Fetched query={rules}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={<Trans>No bonus rule yet</Trans>} reason={<Trans>This project pays hours only.</Trans>} />
          ) : (
            <Table label={t`Bonus rules`} rows={byCode(items)} rowKey={([rule]) => rule?.code ?? ""} columns={columns} />
          )
        }
      </Fetched>
    </Section>
  );
}

/** Versions of one rule together, newest first, as the server lists them. */
function byCode(rules: readonly BonusRule[]): BonusRule[][] {
  const found = new Map<string, BonusRule[]>();
  for (const rule of rules) found.set(rule.code, [...(found.get(rule.code) ?? []), rule]);
  return [...found.values()];
}

function Name({ versions: [rule, ...older] }: { versions: BonusRule[] }) {
  const word = useWord();
  if (!rule) return null;
  return (
    <>
      <strong dir="auto">{rule.name}</strong>
      <div className={classes.soft}>{word("bonusKind", rule.kind)}</div>
      {older.length > 0 && (
        <details>
          <summary className={classes.soft}>
            <Plural value={older.length} one="# older version" other="# older versions" />
          </summary>
          <ul className={classes.terms}>
            {older.map((each) => (
              <li key={each.id}>
                <Isolated>{each.version}</Isolated>: <Money amount={each.amount} /> <RuleTerms rule={each} />
                <Comma />
                <When at={each.in_force_from} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function Force({ rule }: { rule: BonusRule }) {
  if (!rule.active)
    return (
      <Mark>
        <Trans>
          ended <When at={rule.in_force_from} />
        </Trans>
      </Mark>
    );
  return (
    <Trans>
      since <When at={rule.in_force_from} />
    </Trans>
  );
}
