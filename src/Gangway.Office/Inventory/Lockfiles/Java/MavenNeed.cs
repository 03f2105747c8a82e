using System.Collections.Immutable;

namespace Gangway.Office.Inventory.Lockfiles.Java;

// One <dependency>, of a model or of its management, with its properties resolved as far as they can be.
internal sealed record MavenNeed
{
    // Asked for many times; nothing it is made of ever changes.
    private string? key;

    public required string Group { get; init; }

    public required string Artifact { get; init; }

    /// <summary>Null for jar.</summary>
    public string? Type { get; init; }

    public string? Classifier { get; init; }

    public string? Version { get; init; }

    public string? Scope { get; init; }

    public bool IsOptional { get; init; }

    /// <summary><c>group:artifact</c>, a star for any.</summary>
    public ImmutableArray<string> Exclusions { get; init; } = [];

    /// <summary>The line it stands in; empty where it stands in none.</summary>
    public string Place { get; init; } = "";

    /// <summary>What Maven tells two dependencies apart by, in the way the office writes ids.</summary>
    public string Key => key ??= (Type, Classifier) switch
    {
        (null, null) => $"{Group}:{Artifact}",
        (_, null) => $"{Group}:{Artifact}:{Type}",
        _ => $"{Group}:{Artifact}:{Type ?? "jar"}:{Classifier}",
    };

    public bool IsNamed => LockfileNames.IsPlain(Group) && LockfileNames.IsPlain(Artifact) && !Group.Contains("${", StringComparison.Ordinal)
        && !Artifact.Contains("${", StringComparison.Ordinal);

    /// <summary>The version where it is one and no range; [1.2] is exactly 1.2.</summary>
    /// <remarks>https://maven.apache.org/pom.html#dependency-version-requirement-specification</remarks>
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

    public static MavenNeed Of(MavenStated stated, MavenProperties properties)
    {
        return new MavenNeed
        {
            Group = Text(stated.Group)!,
            Artifact = Text(stated.Artifact)!,
            Type = Text(stated.Type) is { } type and not "jar" ? type : null,
            Classifier = Text(stated.Classifier),
            Version = Text(stated.Version)?.Trim(),
            Scope = Text(stated.Scope),
            IsOptional = Text(stated.Optional) == "true",
            Exclusions = stated.Exclusions,
            Place = stated.Place,
        };

        string? Text(string? text) => text is null ? null : properties.Resolve(text) ?? text;
    }

    /// <summary>What management adds: the version and scope a dependency leaves open, and its exclusions.</summary>
    public MavenNeed Completed(MavenNeed? managed) => managed is null ? this : this with
    {
        Version = Version ?? managed.Version,
        Scope = Scope ?? managed.Scope,
        IsOptional = IsOptional || managed.IsOptional,
        Exclusions = Exclusions.AddRange(managed.Exclusions),
    };

    /// <summary>What the root's management does to a need further out: it overrules.</summary>
    public MavenNeed Overruled(MavenNeed? managed) => managed is null ? this : this with
    {
        Version = managed.Version ?? Version,
        Scope = managed.Scope ?? Scope,
        Exclusions = Exclusions.AddRange(managed.Exclusions),
    };
}
