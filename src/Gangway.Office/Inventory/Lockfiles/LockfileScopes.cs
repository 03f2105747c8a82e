namespace Gangway.Office.Inventory.Lockfiles;

// Which of two scopes counts where both apply, and what the names of dependency groups say.
internal static class LockfileScopes
{
    /// <summary>0 is the widest: what is shipped on one way is shipped. Unknown comes next, because it may be.</summary>
    public static int Rank(DependencyScope scope) => scope switch
    {
        DependencyScope.Runtime => 0,
        DependencyScope.Unknown => 1,
        DependencyScope.Optional => 2,
        DependencyScope.Development => 3,
        _ => 4,
    };

    public static DependencyScope[] WidestFirst { get; } =
        [DependencyScope.Runtime, DependencyScope.Unknown, DependencyScope.Optional, DependencyScope.Development, DependencyScope.Test];

    public static DependencyScope Wider(DependencyScope left, DependencyScope right) => Rank(left) <= Rank(right) ? left : right;

    public static DependencyScope Narrower(DependencyScope left, DependencyScope right) => Rank(left) >= Rank(right) ? left : right;

    /// <summary>A group beside the main one is for development; only its name may say that it is for tests.</summary>
    public static DependencyScope OfGroup(string group) => group.ToLowerInvariant() is "test" or "tests" or "testing"
        ? DependencyScope.Test
        : DependencyScope.Development;
}
