using System.Collections.Immutable;

namespace Gangway.Office.Inventory;

/// <summary>What changed from one inventory of a product to the next. Entries for the same package version count once.</summary>
public sealed record BomDiff
{
    /// <summary>In the new one only, in its order.</summary>
    public ImmutableArray<Component> Added { get; init; } = [];

    /// <summary>In the old one only, in its order.</summary>
    public ImmutableArray<Component> Removed { get; init; } = [];

    /// <summary>In both, with another version, license, scope or directness; in the new one's order.</summary>
    public ImmutableArray<ComponentChange> Changed { get; init; } = [];

    /// <summary>What the product itself changed in; null where nothing, or where one of the two does not say what it is about.</summary>
    public ComponentChange? Subject { get; init; }

    /// <summary>How many are in both and the same.</summary>
    public int Unchanged { get; init; }

    public int VersionChanges => Changed.Count(change => change.Version);

    public int LicenseChanges => Changed.Count(change => change.License);

    public int ScopeChanges => Changed.Count(change => change.Scope);

    public int DirectnessChanges => Changed.Count(change => change.Directness);

    public bool IsEmpty => Added.IsEmpty && Removed.IsEmpty && Changed.IsEmpty && Subject is null;

    /// <summary>
    /// Pairs components by purl without version, or else by type, group and name. Where several versions of one package stand on
    /// either side, the same versions pair first, then the closest. Time grows with the number of components.
    /// </summary>
    public static BomDiff Of(Bom old, Bom @new)
    {
        var pairs = new PackagePairing(old.Components, @new.Components);
        var changes = pairs.Pairs.Select(pair => new ComponentChange(pair.Old, pair.New)).Where(change => change.IsAny).ToImmutableArray();
        var subject = old.Subject is { } before && @new.Subject is { } after ? new ComponentChange(before, after) : null;
        return new BomDiff
        {
            Added = [.. pairs.OnlyNew],
            Removed = [.. pairs.OnlyOld],
            Changed = changes,
            Subject = subject is { IsAny: true } ? subject : null,
            Unchanged = pairs.Pairs.Count - changes.Length,
        };
    }
}
