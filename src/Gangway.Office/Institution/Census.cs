using System.Collections.Immutable;

namespace Gangway.Office.Institution;

/// <summary>The answer to the three questions for everything that was scanned: what do we take, what do we owe, what do we give.</summary>
public sealed record Census
{
    /// <summary>Name and version of the form in which a census is written down.</summary>
    public const string Schema = "gangway.census/1";

    /// <summary>What was scanned, as named by the caller.</summary>
    public required ImmutableArray<string> Paths { get; init; }

    public required DateTimeOffset Taken { get; init; }

    /// <summary>Who counts as ours; empty means nobody said, so that what is ours is unknown.</summary>
    public ImmutableArray<string> Ours { get; init; } = [];

    public ImmutableArray<Product> Products { get; init; } = [];

    /// <summary>Unknown license first, then by key.</summary>
    public ImmutableArray<TakenComponent> Components { get; init; } = [];

    public ImmutableArray<RepositoryCensus> Repositories { get; init; } = [];

    /// <summary>Documents that were read but describe samples or test data, not products.</summary>
    public ImmutableArray<ProductDocument> SetAside { get; init; } = [];

    public ImmutableArray<Issue> Issues { get; init; } = [];

    /// <summary>At most three, the most worthwhile first.</summary>
    public ImmutableArray<NextStep> NextSteps { get; init; } = [];

    /// <summary>True where nothing at all could be read although there was something to read.</summary>
    public bool IsEmptyHanded => Products.IsEmpty && Repositories.IsEmpty && Issues.Any(issue => issue.Severity == Severity.Error);
}
