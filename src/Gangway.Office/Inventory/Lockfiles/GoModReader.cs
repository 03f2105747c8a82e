using System.Collections.Immutable;

namespace Gangway.Office.Inventory.Lockfiles;

/// <summary>Reads go.mod: the module (the subject) and the modules it requires, replacements applied.</summary>
/// <remarks>
/// Component ids are <c>path@version</c>. <c>// indirect</c> marks what the module does not import itself. A replacement by a local
/// folder is the product's own code and no component. Go does not say which modules only tests need, so scopes are unknown.
/// See https://go.dev/ref/mod#go-mod-file. Linear in the document.
/// </remarks>
public static class GoModReader
{
    public static BomReading Read(ReadOnlyMemory<byte> content, string source)
    {
        var issues = new LockfileIssues(source);
        var text = LockfileText.DecodeLeniently(content, out var brokenAt);
        if (brokenAt is not null)
        {
            issues.Warning("The file is not valid UTF-8.", brokenAt, "Save it as UTF-8.");
        }

        var file = new GoModFile(text, issues);
        if (file.Module is null)
        {
            return issues.Refused("The file has no module directive: it is not a go.mod.", "line 1");
        }

        if (file.ListsOnlyDirect)
        {
            issues.Note("Before Go 1.17 a go.mod does not list every module of the build.", null, "Raise the go directive and run \"go mod tidy\".");
        }

        var subject = Subject(file, source);
        var components = Components(file, issues);
        return issues.Read(new Bom
        {
            Format = "go.mod",
            Subject = subject,
            Components = components,
            Dependencies = [.. components.Where(c => c.Directness == Directness.Direct).Select(c => new Dependency(subject.Id, c.Id))],
            Evidence = LockfileText.Whole(content, source),
        });
    }

    private static Component Subject(GoModFile file, string source)
    {
        var (path, line) = file.Module!.Value;
        var (parent, name) = LockfilePurl.SplitGoPath(path);
        return new Component
        {
            Id = path,
            Group = parent,
            Name = name,
            // A golang purl has a namespace; a private module called plainly "shop" has none and no identity outside.
            Purl = parent is not null && LockfileNames.IsPlainPath(path) ? LockfilePurl.Go(path, null) : null,
            Evidence = new Evidence(source, $"line {line}"),
        };
    }

    private static ImmutableArray<Component> Components(GoModFile file, LockfileIssues issues)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var components = ImmutableArray.CreateBuilder<Component>();
        foreach (var required in file.Required)
        {
            var used = file.ReplacementOf(required) ?? required;
            if (used.IsFolder)
            {
                issues.Note("A required module is replaced by a folder of the product's own, so it is no component.", $"line {used.Line}");
            }
            else if (seen.Add($"{used.Path}@{used.Version}"))
            {
                components.Add(Component(used, required.IsIndirect && !file.IsTool(required.Path), issues.Source));
            }
        }

        return components.ToImmutable();
    }

    private static Component Component(GoModVersion used, bool isIndirect, string source)
    {
        var (parent, name) = LockfilePurl.SplitGoPath(used.Path);
        return new Component
        {
            Id = $"{used.Path}@{used.Version}",
            Group = parent,
            Name = name,
            Version = used.Version,
            Purl = parent is null ? null : LockfilePurl.Go(used.Path, used.Version),
            Directness = isIndirect ? Directness.Transitive : Directness.Direct,
            Evidence = new Evidence(source, $"line {used.Line}"),
        };
    }
}
