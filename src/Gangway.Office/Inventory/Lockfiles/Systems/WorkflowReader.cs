namespace Gangway.Office.Inventory.Lockfiles.Systems;

/// <summary>Reads GitHub Actions workflows (.github/workflows) and composite actions (action.yml) for what they run.</summary>
/// <remarks>
/// Component ids are the texts of <c>uses</c>, or of an image. All are direct and for development: they build the product. The version
/// is the ref as written, a tag or a commit; the tag that a remark beside a commit names (<c># v4.1.1</c>) is kept as the constraint. Actions of the repository itself (<c>./…</c>) are no components, and what an expression
/// decides while it runs has no purl. See https://docs.github.com/actions/reference/workflow-syntax-for-github-actions. Linear.
/// </remarks>
public static class WorkflowReader
{
    public static BomReading Read(ReadOnlyMemory<byte> content, string source)
    {
        var issues = new LockfileIssues(source);
        if (LockfileYaml.Parse(content, issues, out var refusal) is not { } root)
        {
            return refusal!;
        }

        if (root["jobs"] is null && root["runs"] is null)
        {
            issues.Note("The document has neither jobs nor runs: it is no workflow and no action.", "line 1");
        }

        var components = new OrderedDictionary<string, Component>(StringComparer.Ordinal);
        var remarks = new WorkflowRemarks(content);
        foreach (var (text, at) in WorkflowUses.Of(root))
        {
            if (!components.ContainsKey(text) && Component(text, at, issues) is { } component)
            {
                components.Add(text, component with { Constraint = remarks.VersionBeside(component, at) });
            }
        }

        return issues.Read(new Bom
        {
            Format = "GitHub Actions",
            Components = [.. components.Values],
            Evidence = LockfileText.Whole(content, source),
        });
    }

    private static Component? Component(string text, LockfileYamlNode at, LockfileIssues issues)
    {
        if (text.StartsWith("./", StringComparison.Ordinal))
        {
            return null;
        }

        if (text.Contains("${{", StringComparison.Ordinal))
        {
            issues.Note("What is used here an expression decides while it runs.", at.Place);
            return null;
        }

        var component = text.StartsWith("docker://", StringComparison.Ordinal) ? Image(text) : Action(text);
        if (component is null)
        {
            issues.Warning("This names neither owner/repository@ref nor an image, and was left out.", at.Place);
        }

        return component is null ? null : component with { Evidence = new Evidence(issues.Source, at.Place) };
    }

    // owner/repository[/path]@ref
    private static Component? Action(string text)
    {
        var at = text.IndexOf('@', StringComparison.Ordinal);
        var path = at < 0 ? text : text[..at];
        if (!LockfileNames.IsPlainPath(path) || path.Split('/', 3) is not [var owner, var repository, .. var below])
        {
            return null;
        }

        var reference = at < 0 ? null : LockfileNames.Version(text[(at + 1)..].Trim());
        return Of(text, owner, repository, reference, LockfilePurl.Below(below.FirstOrDefault(), "github", owner, repository, reference)) with
        {
            SourceRepository = $"https://github.com/{owner}/{repository}",
        };
    }

    private static Component? Image(string text) => ContainerImage.Parse(text["docker://".Length..]) is { } image
        ? Of(text, image.Namespace, image.Name, image.Version, image.Purl)
        : null;

    private static Component Of(string id, string? group, string name, string? version, PackageUrl? purl) => new()
    {
        Id = id,
        Group = group,
        Name = name,
        Version = version,
        Purl = purl,
        Directness = Directness.Direct,
        Scope = DependencyScope.Development,
        Evidence = new Evidence(id),
    };
}
