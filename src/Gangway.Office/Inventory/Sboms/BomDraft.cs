using System.Collections.Immutable;

namespace Gangway.Office.Inventory.Sboms;

/// <summary>Collects what an SBOM states in any order and settles it at the end: ids, edges, scopes, directness.</summary>
/// <param name="issues">Where to say what is wrong with it.</param>
/// <param name="take">Gets each component as it is complete, and the draft keeps none; null where the draft is to keep them.</param>
/// <param name="expected">About how many components and edges there will be; 0 where nothing is known.</param>
internal sealed partial class BomDraft(BomIssues issues, Action<Component>? take = null, int expected = 0)
{
    private readonly List<Placed?> components = new(take is null ? expected : 0);
    private readonly BomNodes nodes = new(expected);
    private readonly BomGraph graph = new(expected);
    private (int Node, Component? Component)? subject;
    private bool isSubjectRepeated;
    private int unnamed;

    private sealed record Placed(int Node, Component Component);

    /// <summary>What the document says about itself.</summary>
    public BomHead Head { get; } = new();

    public BomNodes Nodes => nodes;

    public int Expected => expected;

    /// <summary>Fixes the subject's id before what is nested in it, where the id is known by then.</summary>
    public void ReserveSubject(ComponentDraft draft)
    {
        if (draft.Reference is not null)
        {
            FixSubject(draft);
        }
    }

    public void AddSubject(ComponentDraft draft)
    {
        var node = FixSubject(draft);
        subject = (node, ComponentSettling.Settle(draft, nodes.Id(node), issues));
    }

    /// <summary>Fixes the component's place in the order before what is nested in it, and its id where that is known by then.</summary>
    public void Reserve(ComponentDraft draft)
    {
        if (draft.Place is null && take is null)
        {
            draft.Place = components.Count;
            components.Add(null);
        }

        if (draft.Reference is not null)
        {
            FixNode(draft);
        }
    }

    public void Add(ComponentDraft draft)
    {
        Reserve(draft);
        FixNode(draft);
        if (draft.Node is not { } node)
        {
            return;
        }

        var component = ComponentSettling.Settle(draft, nodes.Id(node), issues);
        if (draft.Place is { } place)
        {
            components[place] = new Placed(node, component);
        }

        take?.Invoke(component);
    }

    /// <summary>Something else with an id (a service, a file), so that naming it is no error.</summary>
    public void AddOther(string? id)
    {
        if (id is not null && nodes.Of(id) is var node && nodes[node] == BomNodes.Standing.Nothing)
        {
            nodes[node] = BomNodes.Standing.Other;
        }
    }

    public bool HasComponent(string id) => nodes.Find(id) is { } node && nodes[node] == BomNodes.Standing.Component;

    /// <summary>Makes the component of that id the subject.</summary>
    public void PromoteToSubject(string id)
    {
        var node = nodes.Find(id);
        var at = components.FindIndex(placed => placed?.Node == node);
        subject = (components[at]!.Node, components[at]!.Component);
        components.RemoveAt(at);
    }

    public BomReading Finish(string format, Evidence evidence)
    {
        RemoveRepetition();
        var (scopes, levels, edgeCount) = graph.Settle(nodes.Count, subject?.Node);
        var edges = ImmutableArray.CreateBuilder<Dependency>(edgeCount);
        foreach (var (from, to) in graph.Edges())
        {
            edges.Add(new Dependency(nodes.Id(from), nodes.Id(to)));
        }

        var settled = ImmutableArray.CreateBuilder<Component>(components.Count);
        foreach (var placed in components)
        {
            if (placed is not null)
            {
                placed.Component.Settle(levels[placed.Node], scopes[placed.Node]);
                settled.Add(placed.Component);
            }
        }

        var bom = Head.Complete(format, evidence) with
        {
            Subject = subject?.Component,
            Components = settled.DrainToImmutable(),
            Dependencies = edges.MoveToImmutable(),
            Leaves = [.. leaves.Select(nodes.Id)],
        };
        return BomReading.Of(bom, issues.ToImmutable());
    }

    private int FixSubject(ComponentDraft draft)
    {
        if (draft.Node is null)
        {
            // Listed before: the one there is the repetition.
            isSubjectRepeated = draft.Reference is not null && HasComponent(draft.Reference);
            draft.Node = isSubjectRepeated ? nodes.Of(draft.Reference!) : NodeOf(draft);
            subject = (draft.Node.Value, null);
        }

        return draft.Node.Value;
    }

    /// <summary>Leaves a repetition of the subject without a node.</summary>
    private void FixNode(ComponentDraft draft)
    {
        if (draft.Node is not null || draft.IsRepetition)
        {
            return;
        }

        draft.IsRepetition = draft.Reference is not null && subject is { } known && draft.Reference == nodes.Id(known.Node);
        if (draft.IsRepetition)
        {
            NoteRepetition(draft.Locator);
        }
        else
        {
            draft.Node = NodeOf(draft);
        }
    }

    private int NodeOf(ComponentDraft draft)
    {
        if (draft.Reference is null)
        {
            return Unique(draft.Locator);
        }

        var node = nodes.Of(draft.Reference);
        if (nodes[node] != BomNodes.Standing.Component)
        {
            nodes[node] = BomNodes.Standing.Component;
            return node;
        }

        issues.Add(
            "ids given twice",
            Severity.Warning,
            $"the id {BomIssues.Quote(draft.Reference)} is given to two components; edges count for the first",
            draft.Locator,
            "give each component an id of its own");
        return Unique(draft.Locator);
    }

    /// <summary>The place serves as id; in XML on one line, the place and a count.</summary>
    private int Unique(string locator)
    {
        var node = nodes.Of(locator);
        while (nodes[node] == BomNodes.Standing.Component)
        {
            node = nodes.Of($"{locator} #{++unnamed}");
        }

        nodes[node] = BomNodes.Standing.Component;
        return node;
    }

    private void RemoveRepetition()
    {
        if (!isSubjectRepeated)
        {
            return;
        }

        var (node, again) = subject!.Value;
        var at = components.FindIndex(placed => placed?.Node == node);
        NoteRepetition((at < 0 ? again : components[at]!.Component)!.Evidence.Locator!);
        if (at >= 0)
        {
            components.RemoveAt(at);
        }
    }

    private void NoteRepetition(string locator) => issues.Add(
        "repetitions of the subject", Severity.Note, "the subject is listed again among its components", locator, "list it once, as the subject");
}
