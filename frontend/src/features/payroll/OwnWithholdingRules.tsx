import { Trans } from "@lingui/react/macro";
import { useQueryClient } from "@tanstack/react-query";
import { api, got } from "@/api/client";
import { useList } from "@/api/list";
import { Section } from "@/ui/Page";
import { WithholdingRuleArticle } from "./WithholdingRuleArticle";

/** What is withheld of one's own statements alone, with the reason and the way to appeal. Absent where there is none. */
export function OwnWithholdingRules() {
  const client = useQueryClient();
  const key = ["withholding-rules", "own"];
  const kept = useList(key, (cursor) => got(api.GET("/api/v1/earnings/withholding-rules", { params: { query: { cursor } } })));
  const rows = kept.data?.pages.flatMap((page) => page.items) ?? [];
  if (rows.length === 0) return null;
  return (
    <Section title={<Trans>Withheld of your statements</Trans>} note={<Trans>A share of your pay takes two people and a reason: a tax, an order or what you agreed to, never the quality of your work. You can appeal once; a third person decides, and says why.</Trans>}>
      {rows.map((rule) => (
        <WithholdingRuleArticle key={rule.id} rule={rule} onDone={() => void client.invalidateQueries({ queryKey: ["list", ...key] })} />
      ))}
    </Section>
  );
}
