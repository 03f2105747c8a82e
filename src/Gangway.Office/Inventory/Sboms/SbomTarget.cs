using System.Collections.Immutable;
using Gangway.Office.Inventory.CycloneDx;
using Gangway.Office.Inventory.Spdx;

namespace Gangway.Office.Inventory.Sboms;

/// <summary>What a document can be converted to, by its name on a command line.</summary>
public sealed record SbomTarget
{
    private static readonly Dictionary<string, SpdxEncoding> SpdxNames = new(StringComparer.Ordinal)
    {
        ["spdx-json"] = SpdxEncoding.Json,
        ["spdx-tag-value"] = SpdxEncoding.TagValue,
        ["spdx-yaml"] = SpdxEncoding.Yaml,
        ["spdx-xml"] = SpdxEncoding.Xml,
        ["spdx-jsonld"] = SpdxEncoding.JsonLd,
    };

    private static readonly Dictionary<string, string> Aliases = new(StringComparer.Ordinal)
    {
        ["cyclonedx"] = "cyclonedx-json",
        ["spdx"] = "spdx-json",
        ["spdx-tv"] = "spdx-tag-value",
        ["spdx-3"] = "spdx-jsonld",
    };

    private static readonly Dictionary<string, SbomTarget> Known = All().ToDictionary(target => target.Name, StringComparer.Ordinal);

    public required string Name { get; init; }

    /// <summary>Null where the target is SPDX.</summary>
    public CycloneDxFormat? CycloneDx { get; private init; }

    /// <summary>Null where the name leaves it open: that of the document, or 1.6.</summary>
    public CycloneDxVersion? Version { get; private init; }

    /// <summary>Where the target is SPDX.</summary>
    public SpdxEncoding Spdx { get; private init; }

    /// <summary>True for 2.3 whatever the document is of; otherwise an SPDX 2 document keeps its version.</summary>
    public bool IsRenewed { get; private init; }

    /// <summary>Every name in the order of a list for people, without other names for the same.</summary>
    public static ImmutableArray<string> Names { get; } = [.. All().Select(target => target.Name)];

    /// <summary>The names in short: <c>cyclonedx-json[-1.2 … -1.7]</c>.</summary>
    public static string Summary =>
        "cyclonedx-json[-1.2 to -1.7], cyclonedx-xml[-1.0 to -1.7], spdx-json[-2.3], spdx-tag-value[-2.3] (spdx-tv), spdx-yaml[-2.3], spdx-xml[-2.3], spdx-jsonld (spdx-3)";

    /// <summary>False where there is no such target.</summary>
    public static bool TryParse(string name, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out SbomTarget? target) =>
        Known.TryGetValue(Aliases.GetValueOrDefault(name) ?? (name.StartsWith("spdx-tv-", StringComparison.Ordinal) ? name.Replace("-tv-", "-tag-value-", StringComparison.Ordinal) : name), out target);

    private static IEnumerable<SbomTarget> All()
    {
        foreach (var format in Enum.GetValues<CycloneDxFormat>())
        {
            var name = $"cyclonedx-{format.ToString().ToLowerInvariant()}";
            yield return new SbomTarget { Name = name, CycloneDx = format };
            for (var minor = 0; minor <= CycloneDxVersion.Latest.Minor; minor++)
            {
                var version = new CycloneDxVersion(minor);
                if (version.Has(format))
                {
                    yield return new SbomTarget { Name = $"{name}-{version}", CycloneDx = format, Version = version };
                }
            }
        }

        foreach (var (name, encoding) in SpdxNames)
        {
            yield return new SbomTarget { Name = name, Spdx = encoding };
            if (encoding != SpdxEncoding.JsonLd)
            {
                yield return new SbomTarget { Name = $"{name}-2.3", Spdx = encoding, IsRenewed = true };
            }
        }
    }
}
