using System.Xml.Linq;

namespace Gangway.Office.Inventory.Lockfiles.Java;

// One <dependency>, of a model or of its management, with its properties resolved as far as they can be.
internal sealed record MavenNeed
{
    public required string Group { get; init; }

    public required string Artifact { get; init; }

    /// <summary>Null for jar.</summary>
    public string? Type { get; init; }

    public string? Classifier { get; init; }

    public string? Version { get; init; }

    public string? Scope { get; init; }

    public bool IsOptional { get; init; }

    public IReadOnlyList<(string Group, string Artifact)> Exclusions { get; init; } = [];

    /// <summary>What Maven tells two dependencies apart by, in the way the office writes ids.</summary>
    public string Key => (Type, Classifier) switch
    {
        (null, null) => $"{Group}:{Artifact}",
        (_, null) => $"{Group}:{Artifact}:{Type}",
        _ => $"{Group}:{Artifact}:{Type ?? "jar"}:{Classifier}",
    };

    public bool IsNamed => LockfileNames.IsPlain(Group) && LockfileNames.IsPlain(Artifact);

    /// <summary>The version where it is one and no range; [1.2] is exactly 1.2.</summary>
    public string? Pinned
    {
        get
        {
            var text = Version ?? "";
            var inner = text.StartsWith('[') && text.EndsWith(']') && !text.Contains(',', StringComparison.Ordinal) ? text[1..^1] : text;
            var isOpen = inner.AsSpan().ContainsAny("[](),") || inner.Contains("${", StringComparison.Ordinal) || inner is "LATEST" or "RELEASE";
            return isOpen || !LockfileNames.IsPlain(inner) ? null : inner;
        }
    }

    public static MavenNeed? Of(XElement dependency, MavenProperties properties)
    {
        if (Text("groupId") is not { } group || Text("artifactId") is not { } artifact)
        {
            return null;
        }

        return new MavenNeed
        {
            Group = group,
            Artifact = artifact,
            Type = Text("type") is { } type and not "jar" ? type : null,
            Classifier = Text("classifier"),
            Version = Text("version"),
            Scope = Text("scope"),
            IsOptional = Text("optional") == "true",
            Exclusions = [.. dependency.Child("exclusions").Children("exclusion").Select(e => (e.TextOf("groupId") ?? "*", e.TextOf("artifactId") ?? "*"))],
        };

        string? Text(string field) => dependency.TextOf(field) is { } stated ? properties.Resolve(stated) ?? stated : null;
    }

    /// <summary>What management adds: the version and scope a dependency leaves open, and its exclusions.</summary>
    public MavenNeed Completed(MavenNeed? managed) => managed is null ? this : this with
    {
        Version = Version ?? managed.Version,
        Scope = Scope ?? managed.Scope,
        IsOptional = IsOptional || managed.IsOptional,
        Exclusions = [.. Exclusions, .. managed.Exclusions],
    };

    /// <summary>What the root's management does to a need further out: it overrules.</summary>
    public MavenNeed Overruled(MavenNeed? managed) => managed is null ? this : this with
    {
        Version = managed.Version ?? Version,
        Scope = managed.Scope ?? Scope,
        Exclusions = [.. Exclusions, .. managed.Exclusions],
    };
}
