namespace Gangway.Office.Inventory.Lockfiles.Languages;

/// <summary>Reads go.sum and go.work.sum: the modules whose content Go has fetched and may check again.</summary>
/// <remarks>
/// Component ids are <c>path@version</c>. Lines that cover a go.mod only are left out: of such a module Go has looked at the
/// requirements, no more. The file also keeps what an earlier build used, so it says what may be used; what is used, go.mod says
/// since Go 1.17. See https://go.dev/ref/mod#go-sum-files. Linear in the document.
/// </remarks>
public static class GoSumReader
{
    public static BomReading Read(ReadOnlyMemory<byte> content, string source)
    {
        var issues = new LockfileIssues(source);
        if (LockfileLines.Read(content, issues, out var refusal) is not { } text)
        {
            return refusal!;
        }

        var components = new OrderedDictionary<string, Component>(StringComparer.Ordinal);
        foreach (var (line, number) in LockfileLines.Of(text))
        {
            var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words is not [var path, var version, _] || !LockfileNames.IsPlainPath(path) || !LockfileNames.IsPlain(version.Split('/')[0]))
            {
                WarnUnlessEmpty(line, number, issues);
            }
            else if (!version.Contains('/', StringComparison.Ordinal))
            {
                components.TryAdd($"{path}@{version}", Component(path, version, new Evidence(source, $"line {number}")));
            }
        }

        issues.Note("Checksums tell what was fetched once; what the build uses, go.mod tells.");
        return issues.Read(new Bom
        {
            Format = "go.sum",
            Components = [.. components.Values],
            Evidence = LockfileText.Whole(content, source),
        });
    }

    private static void WarnUnlessEmpty(string line, int number, LockfileIssues issues)
    {
        if (!string.IsNullOrWhiteSpace(line))
        {
            issues.Warning("The line is not a module, its version and a hash, and was left out.", $"line {number}");
        }
    }

    private static Component Component(string path, string version, Evidence evidence)
    {
        var (parent, name) = LockfilePurl.SplitGoPath(path);
        return new Component
        {
            Id = $"{path}@{version}",
            Group = parent,
            Name = name,
            Version = version,
            Purl = parent is null ? null : LockfilePurl.Go(path, version),
            Evidence = evidence,
        };
    }
}
