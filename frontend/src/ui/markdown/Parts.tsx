import type { Definition, List, ListItem, Nodes, Parents, RootContent, Table } from "mdast";
import { Fragment, type ReactNode } from "react";
import { Formula } from "./Formula";
import { hasRightToLeft } from "./isolate";
import classes from "./Markdown.module.css";
import { Runs } from "../Runs";
import { displayMark } from "./typeset";

/** What the parts of a text must know of what stands round them. */
interface Round {
  /** Right-to-left letters stand in the same block: there figures are isolated. */
  mixed: boolean;
  definitions: Map<string, Definition>;
}

/**
 * The parts of a text as elements. Safe by what it can make: words go into text only, and no element but these comes
 * into being, none of which loads, runs or follows anything, whatever the text says.
 */
export function Parts({ within }: { within: Parents }) {
  const definitions = new Map<string, Definition>();
  collect(within, definitions);
  return children(within, { mixed: false, definitions });
}

function collect(node: Nodes, found: Map<string, Definition>): void {
  if (node.type === "definition" && !found.has(node.identifier)) found.set(node.identifier, node);
  if ("children" in node) for (const child of node.children) collect(child, found);
}

/** A comma or a full stop stays with the formula before it; alone it would begin the next line. */
const tying = /^[,.;:!?)\]،؛؟]+/;

const isFormula = (node: Nodes | undefined) => node?.type === "inlineMath" || node?.type === "math";

function children(parent: Parents, round: Round): ReactNode[] {
  const made: ReactNode[] = [];
  const parts = parent.children as RootContent[];
  parts.forEach((part, at) => {
    const before = isFormula(parts[at - 1]);
    const next = parts[at + 1];
    const tied = isFormula(part) && next?.type === "text" ? tying.exec(next.value)?.[0] : undefined;
    if (tied) {
      made.push(
        <span key={at} className="tied">
          {element(part, round)}
          {tied}
        </span>,
      );
    } else if (part.type === "text") {
      made.push(<Runs key={at} text={before ? part.value.replace(tying, "") : part.value} mixed={round.mixed} />);
    } else made.push(<Fragment key={at}>{element(part, round)}</Fragment>);
  });
  return made;
}

function textOf(node: Nodes): string {
  if (isFormula(node)) return "";
  return "value" in node ? node.value : "children" in node ? node.children.map(textOf).join("") : "";
}

/** A block finds its own direction, and with it whether figures must be isolated in it. */
const block = (node: Parents, round: Round): Round => ({ ...round, mixed: hasRightToLeft(textOf(node)) });

function element(node: RootContent, round: Round): ReactNode {
  switch (node.type) {
    case "paragraph":
      return <p dir="auto">{children(node, block(node, round))}</p>;
    case "heading": {
      const Heading = `h${node.depth}` as const;
      return <Heading dir="auto">{children(node, block(node, round))}</Heading>;
    }
    case "blockquote":
      return <blockquote dir="auto">{children(node, block(node, round))}</blockquote>;
    case "list":
      return list(node, round);
    case "table":
      return table(node, round);
    case "code":
      return (
        <pre>
          <code dir="ltr">
            <Runs text={`${node.value}\n`} mixed={false} />
          </code>
        </pre>
      );
    case "thematicBreak":
      return <hr />;
    case "math":
    case "inlineMath":
      return formula(node.value);
    default:
      return phrase(node, round);
  }
}

function phrase(node: RootContent, round: Round): ReactNode {
  switch (node.type) {
    case "emphasis":
      return <em>{children(node, round)}</em>;
    case "strong":
      return <strong>{children(node, round)}</strong>;
    case "delete":
      return <del>{children(node, round)}</del>;
    case "inlineCode":
      return (
        <code dir="ltr">
          <Runs text={node.value} mixed={false} />
        </code>
      );
    case "break":
      return <br />;
    case "link":
      return inert(node.url, children(node, round));
    case "linkReference":
      return inert(round.definitions.get(node.identifier)?.url, children(node, round));
    case "image":
      return inert(node.url, `[${node.alt || "image"}]`);
    case "imageReference":
      return inert(round.definitions.get(node.identifier)?.url, `[${node.alt || "image"}]`);
    default:
      return null;
  }
}

function formula(value: string): ReactNode {
  const tex = value.trim();
  const display = tex.startsWith(displayMark);
  return <Formula tex={display ? tex.slice(displayMark.length) : tex} display={display} />;
}

const plainAddress = /^(?:https?:|mailto:|[^:]*$|[^:]*[/?#])/i;

/** A link of a model is shown, and where it points; it cannot be followed by accident. */
function inert(address: string | undefined, words: ReactNode): ReactNode {
  return (
    <span className={classes.inertLink} title={address && plainAddress.test(address) ? address : undefined}>
      {words}
    </span>
  );
}

const isLoose = (item: ListItem) => item.spread ?? item.children.length > 1;

/** In a list whose points stand close together, a point's words are no paragraph of their own. */
function list(node: List, round: Round): ReactNode {
  const loose = node.spread === true || node.children.some(isLoose);
  const points = node.children.map((item, at) => {
    const inside = block(item, round);
    return (
      <li key={at} dir="auto">
        {item.children.map((part, place) => (
          <Fragment key={place}>{part.type === "paragraph" && !loose ? children(part, inside) : element(part, inside)}</Fragment>
        ))}
      </li>
    );
  });
  if (!node.ordered) return <ul>{points}</ul>;
  return <ol start={node.start === 1 ? undefined : (node.start ?? undefined)}>{points}</ol>;
}

function table(node: Table, round: Round): ReactNode {
  const [head, ...rows] = node.children;
  const cells = (row: Table["children"][number] | undefined, heading: boolean) => {
    const width = node.align?.length ?? row?.children.length ?? 0;
    return Array.from({ length: width }, (_, at) => {
      const cell = row?.children[at];
      // An empty corner heads nothing: as a header it would be read out as one without a name.
      const Cell = heading && cell && cell.children.length > 0 ? "th" : "td";
      const align = node.align?.[at];
      return (
        <Cell key={at} dir="auto" style={align ? { textAlign: align } : undefined}>
          {cell && children(cell, block(cell, round))}
        </Cell>
      );
    });
  };
  return (
    <div className={classes.tableFrame} tabIndex={0} role="group">
      <table>
        <thead>
          <tr>{cells(head, true)}</tr>
        </thead>
        {rows.length > 0 && (
          <tbody>
            {rows.map((row, at) => (
              <tr key={at}>{cells(row, false)}</tr>
            ))}
          </tbody>
        )}
      </table>
    </div>
  );
}
