using System.Collections.Immutable;

namespace Gangway.Office.Inventory;

/// <summary>Why a component is in a product.</summary>
public sealed class DependencyPaths
{
    private readonly ImmutableArray<Component> components;
    private readonly PathWalk walk;
    private readonly int target;

    internal DependencyPaths(ImmutableArray<Component> components, PathWalk walk, int target)
    {
        this.components = components;
        this.walk = walk;
        this.target = target;
    }

    /// <summary>The one asked for.</summary>
    public Component Component => components[target];

    /// <summary>
    /// Up to three, the shortest first; each begins at the subject, or at a component that nothing needs, and ends at the one asked
    /// for. Empty where the document does not say what needs it. Made anew at each call, because all paths to all matches of a
    /// hostile graph would not fit into memory; the cost is their length.
    /// </summary>
    public ImmutableArray<ImmutableArray<Component>> Paths() =>
        [.. walk.PathsTo(target).Where(path => path.Length > 1).Select(path => path.Select(index => components[index]).ToImmutableArray())];
}
