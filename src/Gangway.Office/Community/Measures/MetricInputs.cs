using Gangway.Office.Community.Forges;
using Gangway.Office.Inventory;

namespace Gangway.Office.Community.Measures;

/// <summary>What a history does not hold. Null means that nobody gave it: the metrics that need it are unknown.</summary>
public sealed record MetricInputs
{
    public static MetricInputs None { get; } = new();

    public IReadOnlyCollection<Release>? Releases { get; init; }

    public IReadOnlyCollection<ForgeThread>? Threads { get; init; }

    public IReadOnlyCollection<ComponentAge>? Ages { get; init; }

    public IReadOnlyCollection<Component>? Components { get; init; }

    public LicensedFiles? LicensedFiles { get; init; }

    public IReadOnlyCollection<Fork>? Forks { get; init; }
}
