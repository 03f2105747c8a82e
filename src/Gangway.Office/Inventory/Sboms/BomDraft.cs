using System.Collections.Immutable;

namespace Gangway.Office.Inventory.Sboms;

/// <summary>Collects what an SBOM states in any order and settles it at the end: ids, edges, scopes, directness.</summary>
internal sealed class BomDraft(BomIssues issues)
{
    private readonly List<(string Id, ComponentDraft Draft)> components = [];
    private readonly HashSet<string> componentIds = new(StringComparer.Ordinal);
    private readonly HashSet<string> otherIds = new(StringComparer.Ordinal);
    private readonly BomGraph graph = new();
    private (string Id, ComponentDraft Draft)? subject;
    private int unnamed;

    public void AddSubject(ComponentDraft draft) => subject = (IdOf(draft), draft);

    public void Add(ComponentDraft draft)
    {
        if (draft.Reference is null || draft.Reference != subject?.Id)
        {
            components.Add((IdOf(draft), draft));
            return;
        }

        issues.Add("repetitions of the subject", Severity.Note, "the subject is listed again among its components", draft.Locator, "list it once, as the subject");
    }

    /// <summary>Something else with an id (a service, a file), so that naming it is no error.</summary>
    public void AddOther(string? id)
    {
        if (id is not null)
        {
            otherIds.Add(id);
        }
    }

    public void AddDependency(string from, string to, string locator, DependencyScope scope = DependencyScope.Unknown) =>
        AddEdge(from, to, locator, scope, isDependency: true);

    /// <summary>Part of it, but not for that a dependency.</summary>
    public void AddPart(string whole, string part, string locator) =>
        AddEdge(whole, part, locator, DependencyScope.Unknown, isDependency: false);

    public bool HasComponent(string id) => componentIds.Contains(id);

    /// <summary>Makes the component of that id the subject.</summary>
    public void PromoteToSubject(string id)
    {
        var at = components.FindIndex(component => component.Id == id);
        subject = components[at];
        components.RemoveAt(at);
    }

    public BomReading Finish(string format, Evidence evidence)
    {
        var levels = graph.Directness(subject?.Id);
        var bom = new Bom
        {
            Format = format,
            IsSbom = true,
            Subject = subject is { } s ? ComponentSettling.Settle(s.Draft, s.Id, default, default, issues) : null,
            Components = [.. components.Select(c => ComponentSettling.Settle(c.Draft, c.Id, levels.GetValueOrDefault(c.Id), graph.ScopeOf(c.Id), issues))],
            Dependencies = graph.Edges,
            Evidence = evidence,
        };
        return BomReading.Of(bom, issues.ToImmutable());
    }

    private string IdOf(ComponentDraft draft)
    {
        if (draft.Reference is null)
        {
            return Unique(draft.Locator);
        }

        if (componentIds.Add(draft.Reference))
        {
            return draft.Reference;
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
    private string Unique(string locator)
    {
        var id = locator;
        while (!componentIds.Add(id))
        {
            id = $"{locator} #{++unnamed}";
        }

        return id;
    }

    private void AddEdge(string from, string to, string locator, DependencyScope scope, bool isDependency)
    {
        if (IsComponent(from, locator) & IsComponent(to, locator))
        {
            graph.Add(from, to, scope, isDependency);
        }
    }

    /// <summary>Edges come after all components are known. BOM-Links and DocumentRefs name components of other documents.</summary>
    private bool IsComponent(string id, string locator)
    {
        if (componentIds.Contains(id))
        {
            return true;
        }

        var isElsewhere = id.StartsWith("urn:cdx:", StringComparison.Ordinal) || id.StartsWith("DocumentRef-", StringComparison.Ordinal);
        if (!otherIds.Contains(id) && !isElsewhere)
        {
            issues.Add(
                "references to nothing",
                Severity.Warning,
                $"{BomIssues.Quote(id)} is no component of this document; the edge was left out",
                locator,
                "name a component that is there, or add it");
        }

        return false;
    }
}
