using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Gangway.Office.Inventory;

namespace Gangway.Office.Tests.Inventory;

/// <summary>Inventories written in a line: <c>pkg:npm/a@1 MIT</c>, and edges by index.</summary>
internal static class BomExample
{
    public static Bom Of(params string[] components) => Of(components, []);

    public static Bom Of(IEnumerable<string> components, IEnumerable<(int From, int To)> edges, string? subject = null)
    {
        var all = components.Select((words, index) => Component(words, $"{index}")).ToImmutableArray();
        return new Bom
        {
            Format = "example",
            IsSbom = true,
            Subject = subject is null ? null : Component(subject, "-1"),
            Components = all,
            Dependencies = [.. edges.Select(edge => new Dependency($"{edge.From}", $"{edge.To}")).Distinct()],
            Evidence = new Evidence("example"),
        };
    }

    /// <param name="words">A purl or a name, then a license.</param>
    public static Component Component(string words, string id = "x")
    {
        var parts = words.Split(' ', 2);
        var purl = PackageUrl.TryParse(parts[0], out var parsed, out _) ? parsed : null;
        var evidence = new Evidence("example", id);
        return new Component
        {
            Id = id,
            Name = purl?.Name ?? parts[0].Split('@')[0],
            Version = purl is null ? parts[0].Split('@').ElementAtOrDefault(1) : purl.Version,
            Purl = purl,
            Declared = parts.Length == 1 ? [] : [new LicenseClaim(LicenseClaimForm.Expression, parts[1], evidence)],
            Evidence = evidence,
        };
    }

    /// <summary>Up to eight packages in up to four versions each, some twice, with and without licenses and purls.</summary>
    public static Gen<Bom> Any()
    {
        var component =
            from package in Gen.Choose(0, 7)
            from version in Gen.Choose(0, 3)
            from license in Gen.Elements("", " MIT", " Apache-2.0")
            select (package < 6 ? $"pkg:npm/p{package}@1.{version}" : $"p{package}@1.{version}") + license;
        return
            from components in component.ArrayOf()
            from edges in Gen.Choose(0, Math.Max(0, components.Length - 1)).Two().ArrayOf()
            select Of(components, edges.Where(_ => components.Length > 0).Select(edge => (edge.Item1, edge.Item2)));
    }
}
