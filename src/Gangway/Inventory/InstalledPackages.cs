using System.Collections.Immutable;
using Gangway.Office;

namespace Gangway.Inventory;

/// <summary>What <see cref="PackageFolderSource"/> found; components that are not installed here are not among them.</summary>
internal sealed record InstalledPackages(ImmutableArray<InstalledPackage> Packages, ImmutableArray<Issue> Issues);
