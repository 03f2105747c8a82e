using System.Collections.Immutable;

namespace Gangway.Office.Inventory;

/// <summary>What came of reading one document. <see cref="Bom"/> is null exactly where an issue of severity Error says why.</summary>
public sealed record BomReading(Bom? Bom, ImmutableArray<Issue> Issues)
{
    public static BomReading Of(Bom bom, IEnumerable<Issue>? issues = null) => new(bom, [.. issues ?? []]);

    public static BomReading Refused(string source, string message, string? path = null, string? howToFix = null) =>
        new(null, [new Issue(source, message, Severity.Error, path, howToFix)]);
}
